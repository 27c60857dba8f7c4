/** Deploys what Serverless Devs and Resource Orchestration Service read, on the local Alibaba Cloud. */
@NullMarked
package dev.jointlambda.local.deploy.aliyun;

import org.jspecify.annotations.NullMarked;
