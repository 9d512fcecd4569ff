import * as v from "valibot";
import { scanLevels } from "../../../model/scanResult";

/**
 * The parts of SARIF 2.1.0 that are needed, by the names of its JSON schema. Tools write more and sometimes other things than
 * the schema allows, so what is optional and wrong counts as absent; snippets, flows and fixes hold contents, and are not read.
 */
function maybe<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined);
}

const text = v.string();
const wholeNumber = v.pipe(v.number(), v.safeInteger());
const level = v.picklist(["none", ...scanLevels]);

const artifactLocation = v.object({ uri: maybe(text), uriBaseId: maybe(text), index: maybe(wholeNumber) });
const message = v.object({ text: maybe(text), id: maybe(text), arguments: maybe(v.array(text)) });

const rule = v.object({
  id: maybe(text),
  defaultConfiguration: maybe(v.object({ level: maybe(level) })),
  messageStrings: maybe(v.record(v.string(), v.object({ text }))),
  shortDescription: maybe(v.object({ text })),
});
const component = v.object({ name: text, rules: maybe(v.array(maybe(rule))) });

export const resultSchema = v.object({
  ruleId: maybe(text),
  ruleIndex: maybe(wholeNumber),
  rule: maybe(v.object({ id: maybe(text), index: maybe(wholeNumber), toolComponent: maybe(v.object({ index: maybe(wholeNumber) })) })),
  kind: maybe(text),
  level: maybe(level),
  message,
  locations: maybe(v.array(v.object({
    physicalLocation: maybe(v.object({
      artifactLocation: maybe(artifactLocation),
      region: maybe(v.object({ startLine: maybe(wholeNumber), endLine: maybe(wholeNumber) })),
    })),
  }))),
  suppressions: maybe(v.array(v.object({ status: maybe(text) }))),
  baselineState: maybe(text),
});

export const runSchema = v.object({
  tool: v.object({ driver: component, extensions: maybe(v.array(maybe(component))) }),
  results: maybe(v.array(v.unknown())),
  artifacts: maybe(v.array(v.object({ location: maybe(artifactLocation) }))),
  originalUriBaseIds: maybe(v.record(v.string(), artifactLocation)),
  invocations: maybe(v.array(v.object({ endTimeUtc: maybe(text), startTimeUtc: maybe(text) }))),
});

export const logSchema = v.object({ version: text, runs: v.array(v.unknown()) });

export type ArtifactLocation = v.InferOutput<typeof artifactLocation>;
export type WrittenRun = v.InferOutput<typeof runSchema>;
export type WrittenResult = v.InferOutput<typeof resultSchema>;
export type WrittenRule = v.InferOutput<typeof rule>;
