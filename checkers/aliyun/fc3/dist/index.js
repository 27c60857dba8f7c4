// Stands in for the component fc3 where there is no network: `s verify` asks it for its schema and nothing else.
const fs = require('node:fs');

module.exports.default = class {
  async getSchema() {
    return fs.readFileSync(process.env.FC3_SCHEMA, 'utf8');
  }
};
