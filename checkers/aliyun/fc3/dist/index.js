// Stands in for the component fc3 where there is no network: `s verify` asks it for its schema and nothing else.
const fs = require('node:fs');
const path = require('node:path');

module.exports.default = class {
  async getSchema() {
    return fs.readFileSync(process.env.FC3_SCHEMA || path.join(__dirname, '../schema.json'), 'utf8');
  }
};
