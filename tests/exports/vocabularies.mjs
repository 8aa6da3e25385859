// The terms that exports may use: of DPV 2.3, Google's Data safety form and Apple's privacy manifest.

const terms = (base, names) => names.trim().split(/\s+/).map((name) => base + name);

export const IRIS = new Set([
  ...terms('https://w3id.org/dpv#', `
    Process Collect Share Disclose Store Infer Profiling CrossBorderTransfer hasProcess hasProcessing hasPersonalData hasPurpose
    hasLegalBasis hasRecipient hasRecipientThirdParty ThirdParty hasDataController hasDataProtectionOfficer hasRight isExercisedAt
    hasStorageCondition StorageDuration hasDuration TemporalDuration IndeterminateDuration EndlessDuration hasNecessity Required
    Optional hasEntityInvolvement OptingInToProcess OptingOutFromProcess CannotOptOutFromProcess WithdrawConsent PrivacyNotice
    NotAvailable hasTechnicalMeasure ServiceProvision ServiceUsageAnalytics ServiceOptimisation Personalisation Marketing
    DirectMarketing Advertising TargetedAdvertising FraudPreventionAndDetection EnforceSecurity LegalCompliance
    ResearchAndDevelopment AccountManagement CommunicationForCustomerCare SellDataToThirdParties Consent Contract
    LegitimateInterest LegalObligation PublicInterest VitalInterest EncryptionInTransfer EncryptionAtRest`),
  ...terms('https://w3id.org/dpv/pd#', `
    Name EmailAddress TelephoneNumber PhysicalAddress Financial PaymentCard BankAccount Health Location GPSCoordinate IPAddress
    DeviceBased UserAgent BrowserFingerprint BrowsingBehaviour BrowserHistory Biometric FacialPrint Genetic OfficialID
    Demographic Age Ethnicity Religion SexualPreference Purchase Preference SocialMedia Communication Picture
    ServiceConsumptionBehaviour`),
  'https://w3id.org/dpv/tech#Cookie',
  'https://w3id.org/dpv/ai#ModelTraining',
  ...terms('https://w3id.org/dpv/legal/eu/gdpr#', `
    A13 A15 A16 A17 A18 A20 A21 A22 A7-3 A77 A6-1-a A6-1-b A6-1-f A45-3 A46-2-c`),
  'https://w3id.org/dpv/legal/us#law-CA-CCPA',
  // Not of DPV: what a node is called, and the quote that proves it.
  ...terms('http://purl.org/dc/terms/', `
    identifier title description language publisher modified source relation references`),
  ...terms('http://www.w3.org/ns/oa#', 'TextQuoteSelector exact'),
  'http://www.w3.org/2001/XMLSchema#date',
]);

export const GOOGLE = {
  questions: new Set([
    'PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA', 'PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT', 'PSL_SUPPORT_DATA_DELETION_BY_USER',
    ...terms('PSL_DATA_TYPES_', `
      LOCATION PERSONAL FINANCIAL HEALTH_AND_FITNESS EMAIL_AND_TEXT PHOTOS_AND_VIDEOS AUDIO FILES_AND_DOCS CALENDAR CONTACTS
      APP_ACTIVITY SEARCH_AND_BROWSING APP_PERFORMANCE IDENTIFIERS`),
    'PSL_DATA_USAGE_COLLECTION_AND_SHARING', 'PSL_DATA_USAGE_EPHEMERAL', 'DATA_USAGE_USER_CONTROL',
    'DATA_USAGE_COLLECTION_PURPOSE', 'DATA_USAGE_SHARING_PURPOSE',
  ]),
  types: new Set(terms('PSL_', `
    APPROX_LOCATION PRECISE_LOCATION NAME EMAIL USER_ACCOUNT ADDRESS PHONE RACE_ETHNICITY POLITICAL_RELIGIOUS
    SEXUAL_ORIENTATION_GENDER_IDENTITY OTHER_PERSONAL CREDIT_DEBIT_BANK_ACCOUNT_NUMBER PURCHASE_HISTORY CREDIT_SCORE OTHER
    HEALTH FITNESS EMAILS SMS_CALL_LOG OTHER_MESSAGES PHOTOS VIDEOS AUDIO MUSIC OTHER_AUDIO FILES_AND_DOCS CALENDAR CONTACTS
    USER_INTERACTION IN_APP_SEARCH_HISTORY APPS_ON_DEVICE USER_GENERATED_CONTENT OTHER_APP_ACTIVITY WEB_BROWSING_HISTORY
    CRASH_LOGS PERFORMANCE_DIAGNOSTICS OTHER_PERFORMANCE DEVICE_ID`)),
  responses: new Set([
    'DATA_DELETION_YES', 'DATA_DELETION_NO', 'PSL_DATA_USAGE_ONLY_COLLECTED', 'PSL_DATA_USAGE_ONLY_SHARED',
    'PSL_DATA_USAGE_USER_CONTROL_OPTIONAL', 'PSL_DATA_USAGE_USER_CONTROL_REQUIRED',
    ...terms('PSL_', `
      APP_FUNCTIONALITY ANALYTICS DEVELOPER_COMMUNICATIONS FRAUD_PREVENTION_SECURITY ADVERTISING PERSONALIZATION
      ACCOUNT_MANAGEMENT`),
  ]),
};

export const APPLE = {
  keys: new Set([
    'NSPrivacyTracking', 'NSPrivacyTrackingDomains', 'NSPrivacyCollectedDataTypes', 'NSPrivacyCollectedDataType',
    'NSPrivacyCollectedDataTypeLinked', 'NSPrivacyCollectedDataTypeTracking', 'NSPrivacyCollectedDataTypePurposes',
  ]),
  types: new Set(terms('NSPrivacyCollectedDataType', `
    Name EmailAddress PhoneNumber PhysicalAddress OtherUserContactInfo Health Fitness PaymentInfo CreditInfo OtherFinancialInfo
    PreciseLocation CoarseLocation SensitiveInfo Contacts EmailsOrTextMessages PhotosorVideos AudioData GameplayContent
    CustomerSupport OtherUserContent BrowsingHistory SearchHistory UserID DeviceID PurchaseHistory ProductInteraction
    AdvertisingData OtherUsageData CrashData PerformanceData OtherDiagnosticData OtherDataTypes`)),
  purposes: new Set(terms('NSPrivacyCollectedDataTypePurpose', `
    ThirdPartyAdvertising DeveloperAdvertising Analytics ProductPersonalization AppFunctionality Other`)),
};
