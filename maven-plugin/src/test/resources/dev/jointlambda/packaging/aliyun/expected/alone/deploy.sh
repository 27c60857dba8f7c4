#!/usr/bin/env bash
# Deploys the functions of alone to Alibaba Cloud, with what they keep there. Written by jointlambda-maven-plugin.
set -eu
cd "$(dirname "$0")"

two_clouds=no
access=default
yes=no

usage() {
  cat <<'TEXT'
Usage: ./deploy.sh [--yes] [--access <alias>]

Deploys alone to Alibaba Cloud: first the stack of tables, bucket, logs and roles (state.ros.json), then the
functions (s.yaml). Running it again updates both. Tables, bucket and logs stay when the stack is removed.

  --yes              do not ask before deploying
  --access <alias>   the credentials to deploy with, as known to: s config get     (default: default)

Environment:
  ALIYUN_ACCOUNT_ID      the number of the account                                  (required)
  ALIYUN_REGION          the region, such as cn-hangzhou                            (required)
  JOINTLAMBDA_INSTANCE   the Tablestore instance, unique in the region              (default: alone)
TEXT
  if [ "$two_clouds" = yes ]; then
    cat <<'TEXT'
  AWS_ACCOUNT_ID         the number of the AWS account of the other half            (required)
  AWS_REGION             its region, such as eu-central-1                           (required)
TEXT
  fi
}

fail() {
  echo "deploy.sh: $1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --yes) yes=yes ;;
    --access) [ $# -gt 1 ] || fail "--access needs an alias"; access=$2; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; fail "there is no option $1" ;;
  esac
  shift
done

need() {
  value=$(eval "printf '%s' \"\${$1:-}\"")
  [ -n "$value" ] || fail "$1 is not set: export $1=$2"
  printf '%s' "$value" | grep -Eqx "$3" || fail "$1 is \"$value\", but it must be $4"
}

# Prerequisites first: nothing is changed unless all of them are there.
command -v node >/dev/null || fail "node is missing: install Node.js 16 or newer (https://nodejs.org)"
command -v s >/dev/null || fail "s is missing: npm install -g @serverless-devs/s@3"
need ALIYUN_ACCOUNT_ID '<the number of the account>' '[0-9]+' 'a number'
need ALIYUN_REGION cn-hangzhou '[a-z]{2}-[a-z0-9-]+' 'the id of a region, such as cn-hangzhou'
if [ "$two_clouds" = yes ]; then
  need AWS_ACCOUNT_ID '<the number of the AWS account>' '[0-9]{12}' 'a number of 12 digits'
  need AWS_REGION eu-central-1 '[a-z]{2}(-[a-z]+)+-[0-9]' 'a region of AWS, such as eu-central-1'
fi
export JOINTLAMBDA_INSTANCE="${JOINTLAMBDA_INSTANCE:-alone}"
need JOINTLAMBDA_INSTANCE alone '[a-z][a-z0-9-]{1,14}[a-z0-9]' '3 to 16 of a-z 0-9 -, a letter first, no - last'
for file in function.zip s.yaml state.ros.json; do
  [ -f "$file" ] || fail "$file is missing beside this script: run mvn package again"
done
# It says what it has, and ends well, whether there are any or not.
s config get -a "$access" 2>/dev/null | grep -q AccessKeyID ||
  fail "s has no credentials called \"$access\": s config add -a $access --AccessKeyID <id> --AccessKeySecret <secret>"

echo "To account $ALIYUN_ACCOUNT_ID, region $ALIYUN_REGION, as \"$access\":"
echo "  stack of tables (instance $JOINTLAMBDA_INSTANCE), bucket, logs and roles"
# shellcheck disable=SC2016 # the variable is the file's
sed -n 's/^ *functionName: *//p' s.yaml | tr -d "'\"" | sed 's/\${vars.prefix}/alone/; s/^/  function /'

if [ "$yes" = no ]; then
  printf 'Deploy? [y/N] '
  read -r answer || answer=n
  case $answer in
    y | Y | yes) ;;
    *) echo "Nothing was deployed."; exit 1 ;;
  esac
fi

s state deploy -y -a "$access"

# The stack may still be in the making when s comes back; functions need its roles. What is there already is only updated.
attempt=1
until s deploy -y -a "$access"; do
  [ "$attempt" -lt 5 ] || fail "the functions could not be deployed: see above, then run this script again"
  attempt=$((attempt + 1))
  echo "deploy.sh: waiting for the stack, attempt $attempt of 5"
  sleep 30
done

echo "Deployed."
if [ "$two_clouds" = yes ]; then
  echo "Once both clouds are deployed, ../connect.sh gives each of them what it needs to reach the other."
fi
