targetScope = 'subscription'

@description('Names the resource group, and the resources through a hash.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of every resource. Must offer Flex Consumption and Azure AI Language.')
@minLength(1)
param location string

@description('Object id of a user or service principal that may upload articles and read failures and dead letters; empty for none.')
param uploaderPrincipalId string = ''

@description('serverless is paid by request and stops at 5,000 RU/s; autoscale is paid by the hour.')
@allowed(['serverless', 'autoscale'])
param cosmosCapacity string = 'serverless'

@description('RU/s that autoscale may reach, shared by all containers. Without meaning for serverless.')
@minValue(1000)
param cosmosMaxThroughput int = 4000

@description('S is paid by text record; F0 is free, one to a subscription, and throttles early.')
@allowed(['F0', 'S'])
param languageSku string = 'S'

@description('Upper bound of scale-out, and so of the pressure on Language and Cosmos DB.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Closes storage, Cosmos DB and Language to the internet; the functions reach them through private endpoints.')
param vnetEnabled bool = false

@description('Application (client) id of an Entra app registration. When given, people sign in to it, and programs send one of its tokens.')
param entraClientId string = ''

@description('Where alerts are sent; empty for alerts that are only shown in the portal.')
param alertEmail string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    publicAccess: !vnetEnabled
  }
}

module events 'events.bicep' = {
  name: 'events'
  scope: group
  params: {
    name: 'evgt-${token}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmos 'cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: 'cosmos-${token}'
    location: location
    tags: tags
    capacity: cosmosCapacity
    maxThroughput: cosmosMaxThroughput
    publicAccess: !vnetEnabled
  }
}

module language 'language.bicep' = {
  name: 'language'
  scope: group
  params: {
    name: 'lang-${token}'
    location: location
    tags: tags
    sku: languageSku
    publicAccess: !vnetEnabled
  }
}

module network 'network.bicep' = if (vnetEnabled) {
  name: 'network'
  scope: group
  params: {
    name: 'vnet-${token}'
    location: location
    tags: tags
    services: [
      { name: 'blob', resourceId: storage.outputs.id, groupId: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
      { name: 'queue', resourceId: storage.outputs.id, groupId: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}' }
      { name: 'cosmos', resourceId: cosmos.outputs.id, groupId: 'Sql', zone: 'privatelink.documents.azure.com' }
      { name: 'language', resourceId: language.outputs.id, groupId: 'account', zone: 'privatelink.cognitiveservices.azure.com' }
    ]
  }
}

module rbac 'rbac.bicep' = {
  name: 'rbac'
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: events.outputs.principalId
    uploaderPrincipalId: uploaderPrincipalId
    storageAccountName: storage.outputs.name
    articlesContainer: storage.outputs.articlesContainer
    deadLetterContainer: storage.outputs.deadLetterContainer
    cosmosAccountName: cosmos.outputs.name
    languageAccountName: language.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module functions 'functions.bicep' = {
  name: 'functions'
  scope: group
  // The host opens its storage as soon as it starts.
  dependsOn: [rbac]
  params: {
    token: token
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    cosmosEndpoint: cosmos.outputs.endpoint
    languageEndpoint: language.outputs.endpoint
    maximumInstanceCount: maximumInstanceCount
    subnetId: vnetEnabled ? network!.outputs.functionsSubnetId : ''
    entraClientId: entraClientId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    cosmosId: cosmos.outputs.id
    languageId: language.outputs.id
    topicId: events.outputs.id
    email: alertEmail
  }
}

// Kept by azd in the environment: for scripts/subscribe.*, for `azd deploy`, and for people.
output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output NEWS_FUNCTION_APP string = functions.outputs.name
output NEWS_URL string = functions.outputs.url
output NEWS_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output NEWS_STORAGE_ACCOUNT string = storage.outputs.name
output NEWS_ARTICLES_CONTAINER string = storage.outputs.articlesContainer
output NEWS_DEAD_LETTER_CONTAINER string = storage.outputs.deadLetterContainer
output NEWS_EVENT_TOPIC string = events.outputs.name
output NEWS_COSMOS_ENDPOINT string = cosmos.outputs.endpoint
output NEWS_LANGUAGE_ENDPOINT string = language.outputs.endpoint
