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
  - an access key of the RAM user <prefix>-peer, in lower case, for the functions on AWS,
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
aliyun_user=$(printf '%s' "$user" | tr '[:upper:]' '[:lower:]') # as RAM has all names

# Prerequisites first: nothing is changed unless all of them are there.
command -v aws >/dev/null || fail "aws is missing: install the AWS CLI (https://aws.amazon.com/cli/)"
command -v aliyun >/dev/null || fail "aliyun is missing: install the Alibaba Cloud CLI (https://github.com/aliyun/aliyun-cli)"
command -v openssl >/dev/null || fail "openssl is missing: install it"
region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
[ -n "$region" ] || fail "there is no region of AWS: export AWS_REGION=eu-central-1, or another one"
export AWS_REGION="$region" AWS_DEFAULT_REGION="$region" AWS_PAGER=
[ -n "${ALIYUN_REGION:-}" ] || fail "ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou, or another one"
aws sts get-caller-identity --query Account --output text >/dev/null ||
  fail "AWS does not take these credentials: see above, then run: aws configure"
aliyun sts GetCallerIdentity --region "$ALIYUN_REGION" >/dev/null ||
  fail "Alibaba Cloud does not take these credentials: see above, then run: aliyun configure"
aws iam get-user --user-name "$user" >/dev/null || fail "AWS has no user $user: run aws/deploy.sh first"
aws secretsmanager describe-secret --secret-id "$prefix" >/dev/null ||
  fail "Secrets Manager has no secret $prefix in $region: run aws/deploy.sh first"
aliyun ram GetUser --UserName "$aliyun_user" --region "$ALIYUN_REGION" >/dev/null ||
  fail "Alibaba Cloud has no user $aliyun_user: run aliyun/deploy.sh first"

echo "New access keys for $user on AWS and $aliyun_user on Alibaba Cloud, and a new key that signs events, in the secrets $prefix in $region and $ALIYUN_REGION."
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

# What the functions have now. In Alibaba Cloud's answer the JSON is a text in JSON: without backslashes it is read alike.
on_aws=$(aws secretsmanager get-secret-value --secret-id "$prefix" --query SecretString --output text) ||
  fail "the secret $prefix on AWS cannot be read: see above"
on_aliyun=
if aliyun kms DescribeSecret --SecretName "$prefix" --region "$ALIYUN_REGION" >/dev/null 2>&1; then
  on_aliyun=$(aliyun kms GetSecretValue --SecretName "$prefix" --region "$ALIYUN_REGION") ||
    fail "the secret $prefix on Alibaba Cloud cannot be read: see above"
  on_aliyun=$(printf '%s' "$on_aliyun" | tr -d '\134')
fi

# A user has two access keys at most. The one in use stays; of others the oldest goes, or what a run has made that failed.
spare() {
  if [ "$#" -gt 2 ] && [ "$2" = "$1" ]; then printf '%s' "$3"; elif [ "$#" -gt 2 ]; then printf '%s' "$2"; fi
}
used=$(printf '%s\n' "$on_aliyun" | field JOINTLAMBDA_AWS_ACCESS_KEY_ID)
# Unquoted: one word per key.
# shellcheck disable=SC2046
old=$(spare "${used:--}" $(aws iam list-access-keys --user-name "$user" --output text \
  --query 'sort_by(AccessKeyMetadata, &CreateDate)[].AccessKeyId'))
if [ -n "$old" ]; then
  aws iam delete-access-key --user-name "$user" --access-key-id "$old" || fail "the old key $old was not deleted: see above"
fi
used=$(printf '%s\n' "$on_aws" | field JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID)
listed=$(aliyun ram ListAccessKeys --UserName "$aliyun_user" --region "$ALIYUN_REGION") ||
  fail "the keys of $aliyun_user cannot be listed: see above"
# shellcheck disable=SC2046
old=$(spare "${used:--}" $(printf '%s' "$listed" | tr -d ' \n' | tr '{' '\n' | grep '"AccessKeyId"' |
  sed 's/.*"CreateDate":"\([^"]*\)".*/\1 &/' | sort | sed -n 's/.*"AccessKeyId":"\([^"]*\)".*/\1/p'))
if [ -n "$old" ]; then
  aliyun ram DeleteAccessKey --UserName "$aliyun_user" --UserAccessKeyId "$old" --region "$ALIYUN_REGION" >/dev/null ||
    fail "the old key $old was not deleted: see above"
fi

new=$(aws iam create-access-key --user-name "$user" --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text) ||
  fail "AWS made no access key: see above, then run this script again"
aws_id=$(printf '%s\n' "$new" | cut -f 1)
aws_secret=$(printf '%s\n' "$new" | cut -f 2)
new=$(aliyun ram CreateAccessKey --UserName "$aliyun_user" --region "$ALIYUN_REGION") ||
  fail "Alibaba Cloud made no access key: see above, then run this script again"
aliyun_id=$(printf '%s\n' "$new" | field AccessKeyId)
aliyun_secret=$(printf '%s\n' "$new" | field AccessKeySecret)
for each in "$aws_id" "$aws_secret" "$aliyun_id" "$aliyun_secret"; do
  [ -n "$each" ] || fail "a cloud's answer has no access key in it: see above, then run this script again"
done

key=k$(date -u +%Y%m%d%H%M%S):$(openssl rand -base64 32)
# What signs now: on both clouds the same, unless the run before has failed between them.
before=$(printf '%s\n' "$on_aws" | field JOINTLAMBDA_SIGNING_KEYS | cut -d , -f 1)
other=$(printf '%s\n' "$on_aliyun" | field JOINTLAMBDA_SIGNING_KEYS | cut -d , -f 1)
if [ -n "$before" ] && [ -n "$other" ] && [ "$before" != "$other" ]; then
  before=$before,$other
fi
if [ -n "$before" ]; then
  # First both clouds know the new key, and still sign with the one before; then they sign with the new one.
  store "$before,$key" 1
  store "$key,$before" 2
else
  store "$key" 1
fi
echo "Connected. Functions take the new keys when they start, or when the first event with the new key comes."
