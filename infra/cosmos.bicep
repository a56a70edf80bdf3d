param name string
param location string
param tags object

@allowed(['serverless', 'autoscale'])
param capacity string

@description('RU/s that autoscale may reach, shared by all containers.')
param maxThroughput int

@description('Whether the account answers on the internet.')
param publicAccess bool

// Each entry is a container as Cosmos DB itself describes it. A store that signs in with Entra may not create containers, so all stand here.
var containers = loadJsonContent('cosmos-containers.json')

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'news'
  properties: {
    resource: { id: 'news' }
    options: capacity == 'serverless' ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

resource collections 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for container in containers: {
    parent: database
    name: container.id
    properties: { resource: container }
  }
]

output id string = account.id
output name string = account.name
output endpoint string = account.properties.documentEndpoint
