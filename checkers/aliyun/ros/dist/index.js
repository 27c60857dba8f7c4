// Stands in for the component ros, whose properties have no published schema: these are the ones that it reads.
module.exports.default = class {
  async getSchema() {
    return JSON.stringify({
      type: 'object',
      additionalProperties: false,
      required: ['region', 'name', 'template'],
      properties: {
        region: { type: 'string' },
        name: { type: 'string' },
        template: { type: 'string' },
        parameters: { type: 'object', additionalProperties: { type: 'string' } },
        policy: { type: 'object' },
        endpoint: { type: 'string' },
      },
    });
  }
};
