param name string
param location string
param tags object

@description('Whether the account answers on the internet. Otherwise only private endpoints and trusted Azure services reach it.')
param publicAccess bool

var articles = 'articles'
var deadLetters = 'dead-letters'
var deployment = 'deployment'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Closed by allowing no network. Switched off, it would keep out Event Grid too, which writes dead letters as a trusted service.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: publicAccess ? 'Allow' : 'Deny'
      bypass: 'AzureServices'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    // An article deleted by mistake can be brought back for a week.
    deleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in [articles, deadLetters, deployment]: {
    parent: blobs
    name: container
  }
]

// The poison queue is made by the host with its first message; the host's queues need no declaration.

output id string = account.id
output name string = account.name
output articlesContainer string = articles
output deadLetterContainer string = deadLetters
output deploymentContainer string = deployment
