// Checks templates of CloudFormation offline, by AWS's own schemas and rules, from WARN on.
//
//   node validate.js <template>...
//
// One line per finding, "<template>: <rule> <where>: <what>"; the status is 1 if there is any.
const { RegoEngine, TemplateFile } = require('@aws/cloudformation-validate');

// W3002: a function's code is a file here. It is what "aws cloudformation package" puts into a bucket, as deploy.sh does.
const EXEMPT = { ids: ['W3002'] };

const engine = new RegoEngine();
let found = 0;
for (const file of process.argv.slice(2)) {
  const report = engine.validateStandard(new TemplateFile(file), { severityLevel: 'WARN', exclude: EXEMPT });
  for (const each of report.diagnostics) {
    const where = [each.entity && each.entity.logicalId, each.propertyPath].filter(Boolean).join(' ');
    console.log(`${file}: ${each.ruleId} ${where}: ${each.message.replace(/\s+/g, ' ')}`);
    found += 1;
  }
}
process.exitCode = found ? 1 : 0;
