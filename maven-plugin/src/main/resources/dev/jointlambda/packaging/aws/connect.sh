#!/usr/bin/env bash
# Lets the functions of @PREFIX@ on either cloud into the other. Written by jointlambda-maven-plugin.
set -eu
set +x # what follows has secrets in variables
cd "$(dirname "$0")"

prefix=@PREFIX@
yes=no

usage() {
  cat <<'TEXT'
Usage: ./connect.sh [--prefix <prefix>] [--yes]

Run it once both clouds are deployed, and again to change the keys. It makes
  - an access key of the IAM user <prefix>-peer, for the functions on Alibaba Cloud,
  - an access key of the RAM user <prefix>-peer, for the functions on AWS,
  - a key that signs events,
and stores them as the secret <prefix> in Secrets Manager and in KMS. No key is shown, written to a file or put into
another program's command line. The keys of the run before stay valid: functions that are warm still have them. Those of
the run before that are deleted.

  --prefix <prefix>   what names start with, as it was deployed     (default: @PREFIX@)
  --yes               do not ask

Environment:
  AWS_REGION, AWS_PROFILE, ...   as the AWS CLI takes them
  ALIYUN_REGION                  the region on Alibaba Cloud                                       (required)
  ALIYUN_KMS_INSTANCE, ALIYUN_KMS_KEY   the KMS instance and its key that the secret is made in    (default: the account's)
TEXT
}

fail() {
  echo "connect.sh: $1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --yes) yes=yes ;;
    --prefix) [ $# -gt 1 ] || fail "--prefix needs a value"; prefix=$2; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; fail "there is no option $1" ;;
  esac
  shift
done
user=$prefix-peer

# Prerequisites first: nothing is changed unless all of them are there.
command -v aws >/dev/null || fail "aws is missing: install the AWS CLI (https://aws.amazon.com/cli/)"
command -v aliyun >/dev/null || fail "aliyun is missing: install the Alibaba Cloud CLI (https://github.com/aliyun/aliyun-cli)"
command -v openssl >/dev/null || fail "openssl is missing: install it"
region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
[ -n "$region" ] || fail "there is no region of AWS: export AWS_REGION=eu-central-1, or another one"
export AWS_REGION="$region" AWS_DEFAULT_REGION="$region"
[ -n "${ALIYUN_REGION:-}" ] || fail "ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou, or another one"
aws sts get-caller-identity --query Account --output text >/dev/null ||
  fail "AWS does not take these credentials: see above, then run: aws configure"
aliyun sts GetCallerIdentity --region "$ALIYUN_REGION" >/dev/null ||
  fail "Alibaba Cloud does not take these credentials: see above, then run: aliyun configure"
aws iam get-user --user-name "$user" >/dev/null || fail "AWS has no user $user: run aws/deploy.sh first"
aws secretsmanager describe-secret --secret-id "$prefix" >/dev/null ||
  fail "Secrets Manager has no secret $prefix in $region: run aws/deploy.sh first"
aliyun ram GetUser --UserName "$user" >/dev/null || fail "Alibaba Cloud has no user $user: run aliyun/deploy.sh first"

echo "New access keys for $user on both clouds and a new key that signs events, in the secrets $prefix in $region and $ALIYUN_REGION."
if [ "$yes" = no ]; then
  printf 'Go on? [y/N] '
  read -r answer || answer=n
  case $answer in
    y | Y | yes) ;;
    *) echo "Nothing was changed."; exit 1 ;;
  esac
fi

# The text of a field in a JSON document; all values here are free of quotes and backslashes.
field() {
  sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' | head -n 1
}

# The signing keys, the first of which signs, and both clouds' credentials, as one JSON object. printf is a builtin of the
# shell, so that nothing of this shows in the list of processes.
store() {
  aws_value=$(printf '{"JOINTLAMBDA_SIGNING_KEYS":"%s","JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID":"%s","JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET":"%s"}' \
    "$1" "$aliyun_id" "$aliyun_secret")
  aliyun_value=$(printf '{"JOINTLAMBDA_SIGNING_KEYS":"%s","JOINTLAMBDA_AWS_ACCESS_KEY_ID":"%s","JOINTLAMBDA_AWS_SECRET_ACCESS_KEY":"%s"}' \
    "$1" "$aws_id" "$aws_secret")
  printf '%s' "$aws_value" |
    aws secretsmanager put-secret-value --secret-id "$prefix" --secret-string file:///dev/stdin >/dev/null ||
    fail "the secret on AWS was not stored: see above, then run this script again"
  version=$(date -u +%Y%m%d%H%M%S)-$2
  if aliyun kms DescribeSecret --SecretName "$prefix" --region "$ALIYUN_REGION" >/dev/null 2>&1; then
    printf '%s' "$aliyun_value" |
      aliyun kms PutSecretValue --SecretName "$prefix" --VersionId "$version" --SecretData-FILE /dev/stdin \
        --region "$ALIYUN_REGION" >/dev/null || fail "the secret on Alibaba Cloud was not stored: see above, then run this script again"
  else
    set --
    if [ -n "${ALIYUN_KMS_INSTANCE:-}" ]; then
      set -- --DKMSInstanceId "$ALIYUN_KMS_INSTANCE" --EncryptionKeyId "${ALIYUN_KMS_KEY:-}"
    fi
    printf '%s' "$aliyun_value" |
      aliyun kms CreateSecret --SecretName "$prefix" --VersionId "$version" --SecretData-FILE /dev/stdin "$@" \
        --region "$ALIYUN_REGION" >/dev/null || fail "the secret on Alibaba Cloud was not made: see above, then run this script again"
  fi
}

# A user has two access keys at most: the older one goes, the one in use stays.
oldest_aws=$(aws iam list-access-keys --user-name "$user" --output text \
  --query 'length(AccessKeyMetadata) > `1` && sort_by(AccessKeyMetadata, &CreateDate)[0].AccessKeyId || `-`')
case $oldest_aws in
  AKIA*) aws iam delete-access-key --user-name "$user" --access-key-id "$oldest_aws" ;;
esac
keys=$(aliyun ram ListAccessKeys --UserName "$user" | tr -d ' \n' | tr '{' '\n' | grep '"AccessKeyId"' || true)
if [ "$(printf '%s\n' "$keys" | grep -c '"AccessKeyId"')" -gt 1 ]; then
  oldest_aliyun=$(printf '%s\n' "$keys" | sed 's/.*"CreateDate":"\([^"]*\)".*/\1 &/' | sort | head -n 1 | field AccessKeyId)
  aliyun ram DeleteAccessKey --UserName "$user" --UserAccessKeyId "$oldest_aliyun" >/dev/null
fi

new=$(aws iam create-access-key --user-name "$user" --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text)
aws_id=$(printf '%s\n' "$new" | cut -f 1)
aws_secret=$(printf '%s\n' "$new" | cut -f 2)
new=$(aliyun ram CreateAccessKey --UserName "$user")
aliyun_id=$(printf '%s\n' "$new" | field AccessKeyId)
aliyun_secret=$(printf '%s\n' "$new" | field AccessKeySecret)
[ -n "$aws_id" ] && [ -n "$aws_secret" ] && [ -n "$aliyun_id" ] && [ -n "$aliyun_secret" ] ||
  fail "a cloud made no access key: see above, then run this script again"

key=k$(date -u +%Y%m%d%H%M%S):$(openssl rand -base64 32)
before=$(aws secretsmanager get-secret-value --secret-id "$prefix" --query SecretString --output text 2>/dev/null |
  field JOINTLAMBDA_SIGNING_KEYS | cut -d , -f 1 || true)
if [ -n "$before" ]; then
  # First both clouds know the new key, and still sign with the one before; then they sign with the new one.
  store "$before,$key" 1
  store "$key,$before" 2
else
  store "$key" 1
fi
echo "Connected. Functions take the new keys when they start, or when the first event with the new key comes."
