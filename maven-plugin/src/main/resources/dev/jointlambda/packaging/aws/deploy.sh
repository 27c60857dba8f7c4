#!/usr/bin/env bash
# Deploys the functions of @PREFIX@ to AWS, with what they keep there. Written by jointlambda-maven-plugin.
set -eu
cd "$(dirname "$0")"

two_clouds=@TWO_CLOUDS@
prefix=@PREFIX@
stack=
bucket=
yes=no

usage() {
  cat <<'TEXT'
Usage: ./deploy.sh --bucket <bucket> [--stack <name>] [--prefix <prefix>] [--log-days <days>] [--yes]

Deploys @PREFIX@ to AWS as one CloudFormation stack (template.yaml). Shows what will change and asks before it changes
anything. Running it again updates the stack. The table and the bucket of values stay when the stack is deleted.

  --bucket <bucket>   a bucket of yours in the same region, for the code; also: export JOINTLAMBDA_CODE_BUCKET=<bucket>
  --stack <name>      the stack                                               (default: the prefix)
  --prefix <prefix>   what names start with, the same on both clouds          (default: @PREFIX@)
  --log-days <days>   how long logs are kept                                  (default: 14, or as before)
  --yes               do not ask before deploying

Environment:
  AWS_REGION, AWS_PROFILE, ...   as the AWS CLI takes them
TEXT
  if [ "$two_clouds" = yes ]; then
    cat <<'TEXT'
  ALIYUN_ACCOUNT_ID      the number of the account of the other half on Alibaba Cloud  (required)
  ALIYUN_REGION          its region, such as cn-hangzhou                               (required)
  JOINTLAMBDA_INSTANCE   its Tablestore instance                                       (default: as for Alibaba Cloud)
TEXT
  fi
}

fail() {
  echo "deploy.sh: $1" >&2
  exit 1
}

log_days=
while [ $# -gt 0 ]; do
  case $1 in
    --yes) yes=yes ;;
    --bucket | --stack | --prefix | --log-days)
      [ $# -gt 1 ] || fail "$1 needs a value"
      case $1 in
        --bucket) bucket=$2 ;;
        --stack) stack=$2 ;;
        --prefix) prefix=$2 ;;
        --log-days) log_days=$2 ;;
      esac
      shift
      ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; fail "there is no option $1" ;;
  esac
  shift
done
stack=${stack:-$prefix}
bucket=${bucket:-${JOINTLAMBDA_CODE_BUCKET:-}}

matches() {
  printf '%s' "$1" | grep -Eqx "$2"
}

# Prerequisites first: nothing is changed unless all of them are there.
command -v aws >/dev/null || fail "aws is missing: install the AWS CLI (https://aws.amazon.com/cli/)"
for file in function.zip template.yaml; do
  [ -f "$file" ] || fail "$file is missing beside this script: run mvn package again"
done
matches "$prefix" '[A-Za-z][A-Za-z0-9_-]{2,31}' ||
  fail "the prefix is \"$prefix\", but it must be 3 to 32 of A-Z a-z 0-9 _ -, a letter first"
matches "$stack" '[A-Za-z][A-Za-z0-9-]{0,127}' ||
  fail "the stack cannot be called \"$stack\", only A-Z a-z 0-9 -, a letter first: choose another name with --stack"
region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
[ -n "$region" ] || fail "there is no region: export AWS_REGION=eu-central-1, or another one"
export AWS_REGION="$region" AWS_DEFAULT_REGION="$region" AWS_PAGER=
if [ "$two_clouds" = yes ]; then
  matches "${ALIYUN_ACCOUNT_ID:-}" '[0-9]+' || fail "ALIYUN_ACCOUNT_ID is not set: export ALIYUN_ACCOUNT_ID=<the number of the account>"
  matches "${ALIYUN_REGION:-}" '[a-z]{2}-[a-z0-9-]+' || fail "ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou, or another one"
fi
account=$(aws sts get-caller-identity --query Account --output text) ||
  fail "AWS does not take these credentials: see above, then run: aws configure"
[ -n "$bucket" ] ||
  fail "there is no bucket for the code: choose one with --bucket, or make one with: aws s3 mb s3://$(printf '%s' "$prefix" | tr 'A-Z_' 'a-z-')-code-$account-$region --region $region"
aws s3api head-bucket --bucket "$bucket" >/dev/null 2>&1 ||
  fail "the bucket $bucket is not in $region, or not yours: make it with: aws s3 mb s3://$bucket --region $region"
state=$(aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackStatus' --output text 2>/dev/null || true)
case $state in
  REVIEW_IN_PROGRESS) ;;
  *_IN_PROGRESS) fail "the stack $stack is being changed ($state): wait, then run this script again" ;;
  ROLLBACK_COMPLETE | ROLLBACK_FAILED)
    fail "the stack $stack could not be made before ($state): delete it with: aws cloudformation delete-stack --stack-name $stack --region $region, then run this script again"
    ;;
esac

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

set -- "Prefix=$prefix" "BucketPrefix=$(printf '%s' "$prefix" | tr 'A-Z_' 'a-z-' | tr -s - | cut -c 1-24 | sed 's/-*$//')"
if [ -n "$log_days" ]; then
  set -- "$@" "LogRetentionDays=$log_days"
fi
capability=CAPABILITY_IAM
if [ "$two_clouds" = yes ]; then
  capability=CAPABILITY_NAMED_IAM
  set -- "$@" "AliyunAccount=$ALIYUN_ACCOUNT_ID" "AliyunRegion=$ALIYUN_REGION"
  set -- "$@" "AliyunFc=@FC@" "AliyunFcService=@FC_SERVICE@"
  if [ -n "${JOINTLAMBDA_INSTANCE:-}" ]; then
    set -- "$@" "AliyunInstance=$JOINTLAMBDA_INSTANCE"
  fi
fi

echo "To account $account, region $region, stack $stack; code in s3://$bucket/$stack:"
aws cloudformation package --template-file template.yaml --s3-bucket "$bucket" --s3-prefix "$stack" \
  --output-template-file "$folder/packaged.yaml" >/dev/null
said=$(aws cloudformation deploy --template-file "$folder/packaged.yaml" --stack-name "$stack" \
  --s3-bucket "$bucket" --s3-prefix "$stack" --capabilities "$capability" \
  --parameter-overrides "$@" --no-execute-changeset --no-fail-on-empty-changeset) || fail "there is no change set: see above"
changes=$(printf '%s\n' "$said" | grep -o 'arn:[^ ]*:changeSet/[^ ]*' | head -n 1 || true)
if [ -z "$changes" ]; then
  echo "Nothing has changed: the stack $stack is up to date."
  exit 0
fi
aws cloudformation describe-change-set --change-set-name "$changes" --output text \
  --query 'Changes[].ResourceChange.[Action,Replacement,ResourceType,LogicalResourceId]'

if [ "$yes" = no ]; then
  printf 'Deploy? [y/N] '
  read -r answer || answer=n
  case $answer in
    y | Y | yes) ;;
    *)
      aws cloudformation delete-change-set --change-set-name "$changes" >/dev/null
      echo "Nothing was deployed."
      exit 1
      ;;
  esac
fi

state=$(aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackStatus' --output text)
waiter='stack-update-complete'
if [ "$state" = REVIEW_IN_PROGRESS ]; then
  waiter='stack-create-complete'
fi
aws cloudformation execute-change-set --change-set-name "$changes"
echo "Deploying: Lambda takes a snapshot of each function, which takes some minutes."
if ! aws cloudformation wait "$waiter" --stack-name "$stack"; then
  aws cloudformation describe-stack-events --stack-name "$stack" --output text \
    --query "StackEvents[?contains(ResourceStatus, 'FAILED')].[LogicalResourceId,ResourceStatusReason]" >&2
  fail "the stack $stack could not be deployed: see above; what was there before is as it was"
fi
echo "Deployed."
if [ "$two_clouds" = yes ]; then
  echo "Once both clouds are deployed, ../connect.sh gives each of them what it needs to reach the other."
fi
