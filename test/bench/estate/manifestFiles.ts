import type { CompanyFile } from "./companyFile";
import { environments, serviceName, teamOf } from "./names";
import type { Random } from "../random";

/** Service after service: plain Kubernetes with a Kustomize overlay for every environment, or every third a Helm chart. */
export function* manifestFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const service = serviceName(index);
    if (index % 3 === 2) yield* chart(service, random);
    else yield* overlays(service, teamOf(index), random);
  }
}

function* overlays(service: string, team: string, random: Random): Generator<CompanyFile> {
  const folder = `deploy/${service}`;
  yield manifest(`${folder}/base/kustomization.yaml`, `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: ${service}\nresources:\n  - workload.yaml\n  - network.yaml\n`);
  yield manifest(`${folder}/base/workload.yaml`, workload(service, team, random));
  yield manifest(`${folder}/base/network.yaml`, network(service, random));
  for (const environment of environments) {
    const text = `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: ${service}-${environment}\nresources:\n  - ../../base\npatches:\n  - path: replicas.yaml\n`;
    yield manifest(`${folder}/overlays/${environment}/kustomization.yaml`, text);
    yield manifest(`${folder}/overlays/${environment}/replicas.yaml`, `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${service}\nspec:\n  replicas: ${1 + random.below(12)}\n`);
  }
}

function* chart(service: string, random: Random): Generator<CompanyFile> {
  const folder = `charts/${service}`;
  yield manifest(`${folder}/Chart.yaml`, `apiVersion: v2\nname: ${service}\nversion: 1.${random.below(40)}.0\ntype: application\n`);
  yield manifest(`${folder}/values.yaml`, `replicas: ${1 + random.below(9)}\nimage:\n  repository: registry.acme.test/${service}\n  tag: "2026.${random.below(12)}"\nresources:\n  limits: { cpu: "1", memory: ${128 + random.below(900)}Mi }\n`);
  for (const environment of environments) yield manifest(`${folder}/values-${environment}.yaml`, `replicas: ${1 + random.below(9)}\ningress:\n  host: ${service}.${environment}.acme.test\n`);
  yield manifest(`${folder}/templates/deployment.yaml`, `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "${service}.name" . }}
  labels: {{- include "${service}.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  template:
    spec:
      containers:
        - name: ${service}
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
{{- if .Values.resources }}
          resources: {{- toYaml .Values.resources | nindent 12 }}
{{- end }}
`);
  yield manifest(`${folder}/templates/service.yaml`, `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${service}\nspec:\n  ports:\n    - port: 80\n      targetPort: ${8000 + random.below(999)}\n`);
}

function workload(service: string, team: string, random: Random): string {
  const variables = Array.from({ length: 2 + random.below(10) }, (_, index) => `            - name: SETTING_${index}\n              value: "${random.below(100_000)}"\n`);
  return `# What ${service} runs as.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${service}
  labels: { app: ${service}, team: ${team} }
spec:
  replicas: 2
  selector:
    matchLabels: { app: ${service} }
  template:
    metadata:
      labels:
        app: ${service}
    spec:
      serviceAccountName: ${service}
      containers:
        - name: ${service}
          image: registry.acme.test/${service}:2026.${random.below(12)}.${random.below(30)}
          ports:
            - containerPort: ${8000 + random.below(999)}
          env:
${variables.join("")}          readinessProbe:
            httpGet: { path: /healthz, port: http }
            periodSeconds: ${1 + random.below(30)}
          resources:
            requests: { cpu: ${random.below(900)}m, memory: ${random.below(900)}Mi }
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${service}
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111111111111:role/${service}
`;
}

function network(service: string, random: Random): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${service}
spec:
  selector: { app: ${service} }
  ports:
    - name: http
      port: 80
      targetPort: ${8000 + random.below(999)}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${service}
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: ${random.below(64)}m
spec:
  rules:
    - host: ${service}.acme.test
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service: { name: ${service}, port: { name: http } }
`;
}

function manifest(path: string, text: string): CompanyFile {
  return { path, text, kind: "Kubernetes, Helm, Kustomize" };
}
