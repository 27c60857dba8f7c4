/** What is deployed to Alibaba Cloud: {@code s.yaml}, {@code state.ros.json} and {@code deploy.sh}. */
@NullMarked
package dev.jointlambda.packaging.aliyun;

import org.jspecify.annotations.NullMarked;
