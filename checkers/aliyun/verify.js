// Checks files s.yaml offline with the vendor's command, "s verify".
//
//   node verify.js <s.yaml>...
//
// The components that a file names are loaded from a registry; here stand-ins answer for their properties. That of fc3 is in
// the repository devsapp/fc3, as src/schema.json: with FC3_SCHEMA naming a copy of it, the vendor's own is used, and else
// what is known of it here. The status is 1 if anything is wrong, and then all that the command says is printed.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const command = path.join(__dirname, '../node_modules/.bin/s');
// Any values do: only their being there is checked.
const VALUES = {
  ALIYUN_ACCOUNT_ID: '1234567890123456',
  ALIYUN_REGION: 'cn-hangzhou',
  AWS_ACCOUNT_ID: '123456789012',
  AWS_REGION: 'eu-central-1',
};

function verify(file) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 's-verify-'));
  try {
    const text = fs
      .readFileSync(file, 'utf8')
      .replaceAll(/component: (fc3|ros)$/gm, (_, name) => `component: '${path.join(__dirname, name)}'`);
    fs.writeFileSync(path.join(folder, 's.yaml'), text);
    // A home of its own: the command keeps settings and logs there. Unless told not to, it reports what it is used for, and
    // looks for a newer version of itself, in processes that outlive it.
    const config = path.join(folder, '.s', 'config');
    fs.mkdirSync(config, { recursive: true });
    fs.writeFileSync(path.join(folder, '.s', 'set-config.yml'), 'analysis: disable\n');
    fs.writeFileSync(path.join(config, 'update-notifier.json'), JSON.stringify({ lastUpdateCheck: Date.now() }));
    const ran = spawnSync(command, ['verify', '-t', 's.yaml'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...VALUES, HOME: folder },
    });
    const said = `${ran.stdout}${ran.stderr}`;
    const passed = ran.status === 0 && said.includes('Format verification for [s.yaml] passed.');
    if (!passed) console.log(`${file}: ${said.trim() || ran.error}`);
    return passed;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

process.exitCode = process.argv.slice(2).map(verify).every(Boolean) ? 0 : 1;
