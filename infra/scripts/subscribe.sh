#!/bin/sh
# Tells Event Grid to announce uploads to the blob trigger. Run by azd after each deployment; running it again changes nothing.
set -eu

infra=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

command -v az >/dev/null || { echo "The Azure CLI (az) is needed to subscribe to uploads: https://aka.ms/azure-cli" >&2; exit 1; }

# The host makes the key when it first starts with a blob trigger, some time after the code has arrived.
attempts=30
key=""
while [ "$attempts" -gt 0 ]; do
  key=$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$NEWS_FUNCTION_APP" \
    --query systemKeys.blobs_extension --output tsv 2>/dev/null) || key=""
  [ -z "$key" ] || break
  attempts=$((attempts - 1))
  echo "Waiting for the functions to start ($attempts more attempts) ..." >&2
  sleep 10
done
[ -n "$key" ] || { echo "$NEWS_FUNCTION_APP has no key for blob events after five minutes: look at its log for why the host does not start." >&2; exit 1; }

# Through standard input, so that the key is in no list of processes.
printf '%s' "$NEWS_URL/runtime/webhooks/blobs?functionName=Host.Functions.EnrichUpload&code=$key" |
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name subscription --template-file "$infra/subscription.bicep" \
    --parameters topicName="$NEWS_EVENT_TOPIC" storageAccountName="$NEWS_STORAGE_ACCOUNT" \
    articlesContainer="$NEWS_ARTICLES_CONTAINER" deadLetterContainer="$NEWS_DEAD_LETTER_CONTAINER" \
    --parameters webhookUrl=@- --output none

echo "Uploads to $NEWS_STORAGE_ACCOUNT/$NEWS_ARTICLES_CONTAINER are announced to $NEWS_FUNCTION_APP." >&2
