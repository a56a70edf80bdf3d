// Deployed after the code, by scripts/subscribe.*: Event Grid asks the webhook whether it wants the events, so it has to answer already.

param topicName string
param storageAccountName string
param articlesContainer string
param deadLetterContainer string

@description('Address of the blob trigger, with the key that the host made for it.')
@secure()
param webhookUrl string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'uploads'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: { endpointUrl: webhookUrl }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // Up to "/blobs/": the prefix alone would also match containers whose names begin alike.
      subjectBeginsWith: '/blobServices/default/containers/${articlesContainer}/blobs/'
    }
    // The most that Event Grid allows: a day, thirty attempts.
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
