import { readdirSync, readFileSync } from "node:fs";
import type { Runbook } from "../../../src/model/runbook";
import { readRunbook } from "../../../src/sources/runbooks/markdown";

const folder = "test/fixtures/acme-shop";

/** The sample company's own runbooks, by path. */
export function companyRunbooks(): Runbook[] {
  return readdirSync(`${folder}/docs/runbooks`).sort().map((name) => {
    const path = `docs/runbooks/${name}`;
    return readRunbook(path, readFileSync(`${folder}/${path}`, "utf8")).value;
  });
}

/** What such a company would have besides in three years' time: enough to be mistaken for one another. */
export function moreRunbooks(): Runbook[] {
  return Object.entries(texts).map(([path, text]) => readRunbook(path, text).value);
}

const texts: Readonly<Record<string, string>> = {
  "docs/runbooks/deploy-storefront.md": `# Deploy the storefront

## Before

Is \`KubePodCrashLooping\` quiet?

## Roll out

\`\`\`sh
kubectl -n shop set image deployment/storefront storefront="$IMAGE"
kubectl -n shop rollout status deployment/storefront
\`\`\`

## Roll back

\`\`\`sh
kubectl -n shop rollout undo deployment/storefront
\`\`\`
`,
  "docs/runbooks/worker-queue.md": `---
title: Orders are waiting
kind: incident
appliesTo: { services: [worker], alerts: [OrdersWaiting] }
tags: [queue, backlog]
---

# Orders are waiting

## Scale the worker

\`kubectl -n shop scale deployment/worker --replicas=6\`

## Drain by hand
`,
  "docs/runbooks/renew-certificate.md": `---
title: Renew the TLS certificate
kind: configuration
appliesTo: { paths: ["infra/prod/edge/**"], resources: ["aws_acm_certificate.shop"] }
---

# Renew the TLS certificate

## Order it

\`openssl req -new -key shop.key\`

## Put it in place
`,
  "docs/runbooks/redis-cache.md": `# Flush the Redis cache

For \`aws_elasticache_cluster.sessions\`. Everybody is logged out.

\`\`\`sh
redis-cli -h sessions.acme.test FLUSHALL
\`\`\`
`,
  "docs/runbooks/dns-failover.md": `# DNS failover to the second region

Moves \`aws_route53_record.www\` over.

## Decide

## Switch over
`,
  "docs/runbooks/disk-full.md": `---
title: Disk full on a build runner
aliases: [NodeFilesystemAlmostFull, no space left on device]
---

# Disk full on a build runner

\`\`\`sh
docker system prune --all --force
\`\`\`
`,
  "docs/runbooks/on-call.md": `# On-call handover

## Monday morning

## Whom to wake
`,
  "docs/runbooks/new-environment.md": `# Create a preview environment

Uses \`infra/modules/service\`.

\`\`\`sh
terraform workspace new preview
\`\`\`
`,
  "docs/runbooks/upgrade-kubernetes.md": `# Upgrade the Kubernetes cluster

Raises the version of \`aws_eks_cluster.shop\`.

## Drain the nodes

\`kubectl drain --ignore-daemonsets\`
`,
  "docs/runbooks/payments-provider.md": `---
title: Payments provider is down
kind: incident
appliesTo: { services: [payments], alerts: [PaymentsFailing] }
---

# Payments provider is down

## Switch to invoices

## Tell the customers
`,
  "docs/runbooks/access.md": `# Give somebody access

## To GitHub

## To production

\`aws iam add-user-to-group --group-name operators\`
`,
  "services/orders/RUNBOOK.md": `# Orders service

## Replay the waiting orders

\`python -m orders.worker --replay\`
`,
};
