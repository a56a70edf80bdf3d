param token string
param location string
param tags object
param workspaceId string
param cosmosId string
param languageId string
param topicId string
param email string

// Metrics that the functions write; docs/azure.md says what each counts.
var logRules = [
  {
    name: 'failures'
    description: 'More than ten uploads or items became failures within a quarter of an hour.'
    metric: 'news.uploads.failed'
    column: 'Sum'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 10
    window: 'PT15M'
    severity: 3
  }
  {
    name: 'poison'
    description: 'An upload was given up by the host after its last attempt.'
    metric: 'news.uploads.poisoned'
    column: 'Sum'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    severity: 2
  }
  {
    name: 'waiting'
    description: 'An upload has waited for more than half an hour: two passes of the reconciliation have not helped it.'
    metric: 'news.uploads.oldest_waiting'
    column: 'Max'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 1800
    window: 'PT30M'
    severity: 2
  }
  {
    name: 'silence'
    description: 'The reconciliation has told nothing for an hour: it does not run, or telemetry does not arrive.'
    metric: 'news.uploads.oldest_waiting'
    aggregation: 'Count'
    operator: 'LessThan'
    threshold: 1
    window: 'PT1H'
    severity: 2
  }
]

// Metrics of the platform itself.
var metricRules = [
  {
    name: 'cosmos-throttled'
    description: 'Cosmos DB refused more than a hundred requests (429) within a quarter of an hour.'
    scope: cosmosId
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
    aggregation: 'Count'
    threshold: 100
    severity: 3
  }
  {
    name: 'language-throttled'
    description: 'Azure AI Language refused more than a hundred calls (429) within a quarter of an hour.'
    scope: languageId
    namespace: 'Microsoft.CognitiveServices/accounts'
    metric: 'BlockedCalls'
    dimensions: []
    aggregation: 'Total'
    threshold: 100
    severity: 3
  }
  {
    name: 'dead-letters'
    description: 'Event Grid gave up an upload event and left it in the dead-letter container.'
    scope: topicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DeadLetteredCount'
    dimensions: []
    aggregation: 'Total'
    threshold: 0
    severity: 2
  }
]

resource receivers 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'news'
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [
  for rule in logRules: {
    name: 'news-${rule.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: 'News: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      // The table is empty until the functions have run once.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: 'AppMetrics | where Name == "${rule.metric}"'
            metricMeasureColumn: rule.?column
            timeAggregation: rule.aggregation
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [receivers.id] }
    }
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for rule in metricRules: {
    name: 'news-${rule.name}-${token}'
    location: 'global'
    tags: tags
    properties: {
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [rule.scope]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: rule.name
            metricNamespace: rule.namespace
            metricName: rule.metric
            dimensions: rule.dimensions
            timeAggregation: rule.aggregation
            operator: 'GreaterThan'
            threshold: rule.threshold
            // A metric that has never been written is no error.
            skipMetricValidation: true
          }
        ]
      }
      actions: empty(email) ? [] : [{ actionGroupId: receivers.id }]
    }
  }
]
