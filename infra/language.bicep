param name string
param location string
param tags object
param sku string

@description('Whether the account answers on the internet.')
param publicAccess bool

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: { name: sku }
  properties: {
    // Entra tokens are accepted on an address of its own only, not on the region's.
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.endpoint
