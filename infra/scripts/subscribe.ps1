# Tells Event Grid to announce uploads to the blob trigger. Run by azd after each deployment; running it again changes nothing.
$ErrorActionPreference = 'Stop'

$infra = Split-Path -Parent $PSScriptRoot

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
  throw 'The Azure CLI (az) is needed to subscribe to uploads: https://aka.ms/azure-cli'
}

# The host makes the key when it first starts with a blob trigger, some time after the code has arrived.
$key = ''
for ($attempts = 29; $attempts -ge 0; $attempts--) {
  $key = az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:NEWS_FUNCTION_APP `
    --query systemKeys.blobs_extension --output tsv 2>$null
  if ($key) { break }
  Write-Host "Waiting for the functions to start ($attempts more attempts) ..."
  Start-Sleep -Seconds 10
}
if (-not $key) {
  throw "$env:NEWS_FUNCTION_APP has no key for blob events after five minutes: look at its log for why the host does not start."
}

# Through standard input, so that the key is in no list of processes.
"$env:NEWS_URL/runtime/webhooks/blobs?functionName=Host.Functions.EnrichUpload&code=$key" |
  az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name subscription --template-file "$infra/subscription.bicep" `
    --parameters topicName=$env:NEWS_EVENT_TOPIC storageAccountName=$env:NEWS_STORAGE_ACCOUNT `
    articlesContainer=$env:NEWS_ARTICLES_CONTAINER deadLetterContainer=$env:NEWS_DEAD_LETTER_CONTAINER `
    --parameters 'webhookUrl=@-' --output none
if ($LASTEXITCODE -ne 0) { throw "Event Grid was not subscribed (exit code $LASTEXITCODE)." }

Write-Host "Uploads to $env:NEWS_STORAGE_ACCOUNT/$env:NEWS_ARTICLES_CONTAINER are announced to $env:NEWS_FUNCTION_APP."
