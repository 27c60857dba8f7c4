// Checks templates of Resource Orchestration Service offline: every resource becomes the vendor's typed construct, which
// checks types, ranges, patterns and required properties; what the construct drops is a property it does not know.
//
//   node ros-check.js <template>...
//
// One line per finding, "<template>: <resource>: <what>"; the status is 1 if there is any.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const core = require('@alicloud/ros-cdk-core');

const MODULES = { OSS: 'oss', OTS: 'ots', RAM: 'ram', SLS: 'sls' };

const isFunction = (value) => Object.keys(value).length === 1 && /^(Ref|Fn::.+)$/.test(Object.keys(value)[0]);

/** As the constructs name their properties: InstanceName is instanceName, TTL is ttl, SSEAlgorithm is sseAlgorithm. */
const camel = (name) => name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());

function props(value) {
  if (Array.isArray(value)) return value.map(props);
  if (value === null || typeof value !== 'object') return value;
  if (isFunction(value)) return core.Token.asAny(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [camel(key), props(each)]));
}

/** The paths of everything that was asked for and is not in what came out. */
function dropped(asked, got, at) {
  if (Array.isArray(asked)) return asked.flatMap((each, i) => dropped(each, (got || [])[i], `${at}.${i}`));
  if (asked === null || typeof asked !== 'object' || isFunction(asked)) return [];
  return Object.entries(asked).flatMap(([key, each]) =>
    got && key in got ? dropped(each, got[key], `${at}.${key}`) : [`${at}.${key} is no known property`]);
}

function check(id, resource) {
  const [cloud, service, type] = String(resource.Type).split('::');
  if (cloud !== 'ALIYUN' || !MODULES[service]) return [`Type ${resource.Type} is not known`];
  const Construct = require(`@alicloud/ros-cdk-${MODULES[service]}`)[`Ros${type}`];
  if (!Construct) return [`Type ${resource.Type} is not known`];
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ros-check-'));
  try {
    const app = new core.App({ outdir: out });
    const stack = new core.Stack(app, 's');
    new Construct(stack, id, props(resource.Properties || {}), true);
    app.synth();
    const made = JSON.parse(fs.readFileSync(path.join(out, 's.template.json'), 'utf8')).Resources[id];
    return dropped(resource.Properties || {}, made.Properties || {}, 'Properties');
  } catch (error) {
    return [error.message.replace(/\s+/g, ' ').slice(0, 400)];
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

let found = 0;
for (const file of process.argv.slice(2)) {
  const template = JSON.parse(fs.readFileSync(file, 'utf8'));
  const known = new Set([...Object.keys(template.Parameters || {}), ...Object.keys(template.Resources || {})]);
  const findings = Object.entries(template.Resources || {}).flatMap(([id, resource]) =>
    check(id, resource).map((what) => `${id}: ${what}`));
  const text = JSON.stringify(template);
  for (const [, name] of text.matchAll(/"Ref":"([^"]+)"|"Fn::GetAtt":\["([^"]+)"/g)) {
    if (name && !name.startsWith('ALIYUN::') && !known.has(name)) findings.push(`${name} is referred to, but not there`);
  }
  for (const each of findings) console.log(`${file}: ${each}`);
  found += findings.length;
}
process.exitCode = found ? 1 : 0;
