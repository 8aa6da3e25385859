//! What a label can speak about, in the order in which it does: types of data, purposes, recipients, statements.
//!
//! Keys and their order are a contract with everything that reads a label; titles are words for people.

pub use super::id::{Id, UnknownId};
use serde::{Deserialize, Serialize};

/// Defines a field-less enum with an id part and a title for each variant.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal, $title:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant),* }

        impl $name {
            /// All variants in the order of the label.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The part of an id that names it.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// What it is called on a label.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),* }
            }

            /// The variant with this key.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

/// What the policy says about one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It happens.
    Yes,
    /// It happens unless you say no.
    OptOut,
    /// It happens only if you agree first.
    OptIn,
    /// It does not happen.
    No,
    /// Both, in different places.
    Conflicting,
}

vocabulary! {
    /// A type of personal data.
    Data {
        Contact = "contact", "Contact details";
        Account = "account", "Account and profile";
        Identity = "identity", "Government IDs";
        Financial = "financial", "Payment and finances";
        Purchases = "purchases", "Purchases";
        Location = "location", "Location";
        Demographic = "demographic", "Age, gender, income";
        Health = "health", "Health";
        Biometric = "biometric", "Biometrics";
        Sensitive = "sensitive", "Race, religion, politics";
        Device = "device", "Device and IP address";
        Activity = "activity", "Activity on the site";
        Cookies = "cookies", "Cookies and beacons";
        Content = "content", "Messages, photos, files";
        Survey = "survey", "Survey answers";
        Social = "social", "Social networks, contacts";
        Professional = "professional", "Work and education";
        Inferred = "inferred", "Inferred profiles";
        Personal = "personal", "Personal information, unspecified";
    }
}

vocabulary! {
    /// What the company itself uses data for.
    Purpose {
        Service = "service", "Providing the service";
        Security = "security", "Security and upkeep";
        Analytics = "analytics", "Analytics and research";
        Personalization = "personalization", "Personalization";
        Marketing = "marketing", "Marketing";
        Advertising = "advertising", "Advertising";
        Legal = "legal", "Legal duties and claims";
        AiTraining = "ai_training", "Training AI models";
    }
}

vocabulary! {
    /// Who else receives data, or what for.
    Recipient {
        ServiceProviders = "service_providers", "Service providers";
        Affiliates = "affiliates", "Affiliates";
        Partners = "partners", "Partners, for their own purposes";
        Advertisers = "advertisers", "Advertisers";
        Marketers = "marketers", "Other companies' marketing";
        Analytics = "analytics", "Analytics and research companies";
        Authorities = "authorities", "Courts and authorities";
        Acquirer = "acquirer", "A buyer of the business";
        Public = "public", "The public or other users";
    }
}

/// The sections of a label, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Collection,
    Use,
    Sharing,
    Grid,
    Cookies,
    Choices,
    Retention,
    Security,
    Audience,
    Legal,
    Changes,
}

impl Section {
    pub const ALL: &'static [Self] = &[
        Self::Collection,
        Self::Use,
        Self::Sharing,
        Self::Grid,
        Self::Cookies,
        Self::Choices,
        Self::Retention,
        Self::Security,
        Self::Audience,
        Self::Legal,
        Self::Changes,
    ];

    /// Its heading on a label.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Collection => "What they collect",
            Self::Use => "What they use it for",
            Self::Sharing => "Who else gets it",
            Self::Grid => "What they collect, and where it goes",
            Self::Cookies => "Cookies and tracking",
            Self::Choices => "Your choices",
            Self::Retention => "Keeping it",
            Self::Security => "Security",
            Self::Audience => "Who and where",
            Self::Legal => "Legal grounds",
            Self::Changes => "Changes and contact",
        }
    }
}

/// Whether a fact is something that happens to data, or something that the policy offers or says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Takes all six states.
    Practice,
    /// `yes`, or `no` where the policy says that it does not.
    Statement,
}

/// Defines the facts that have no data type, purpose or recipient in their id.
macro_rules! statements {
    ($($variant:ident = $key:literal, $section:ident, $kind:ident, $title:literal;)*) => {
        /// A fact that stands for itself: `cookies.used`, `choice.delete`, `share.sold`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Statement { $($variant),* }

        impl Statement {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The whole id.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),* }
            }
            pub const fn section(self) -> Section {
                match self { $(Self::$variant => Section::$section),* }
            }
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),* }
            }
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

statements! {
    ShareSold = "share.sold", Sharing, Practice, "Sold";
    ShareDenied = "share.denied", Sharing, Statement, "Says it does not sell, rent or share";
    ShareAggregated = "share.aggregated", Sharing, Practice, "Aggregated or anonymous data shared";
    CookiesUsed = "cookies.used", Cookies, Practice, "Cookies used";
    CookiesThirdParty = "cookies.third_party", Cookies, Practice, "Third parties track you here";
    CookiesWebBeacons = "cookies.web_beacons", Cookies, Practice, "Web beacons";
    CookiesLocalStorage = "cookies.local_storage", Cookies, Practice, "Local storage";
    CookiesAnalyticsTools = "cookies.analytics_tools", Cookies, Practice, "Analytics tools";
    CookiesAdTargeting = "cookies.ad_targeting", Cookies, Practice, "Tracking to target adverts";
    CookiesFingerprinting = "cookies.fingerprinting", Cookies, Practice, "Device fingerprinting";
    CookiesSessionReplay = "cookies.session_replay", Cookies, Practice, "Session recording";
    CookiesRequired = "cookies.required", Cookies, Practice, "Cookies needed to use the site";
    CookiesDoNotTrack = "cookies.do_not_track", Cookies, Statement, "Mentions Do Not Track";
    CookiesDntIgnored = "cookies.dnt_ignored", Cookies, Statement, "Ignores Do Not Track";
    CookiesDntHonored = "cookies.dnt_honored", Cookies, Statement, "Honours Do Not Track";
    CookiesGpc = "cookies.gpc", Cookies, Statement, "Global Privacy Control";
    ChoiceOptIn = "choice.opt_in", Choices, Statement, "Asks for consent first";
    ChoiceOptOutLink = "choice.opt_out_link", Choices, Statement, "Opt out by a link";
    ChoiceOptOutContact = "choice.opt_out_contact", Choices, Statement, "Opt out by writing or calling";
    ChoiceSettings = "choice.settings", Choices, Statement, "Privacy settings";
    ChoiceBrowser = "choice.browser", Choices, Statement, "Browser or device controls";
    ChoiceThirdPartyOptOut = "choice.third_party_opt_out", Choices, Statement, "Opt out through a third party";
    ChoiceMarketing = "choice.marketing", Choices, Statement, "Stop marketing";
    ChoiceAdvertising = "choice.advertising", Choices, Statement, "Stop targeted adverts";
    ChoiceSharing = "choice.sharing", Choices, Statement, "Stop sharing";
    ChoiceAccess = "choice.access", Choices, Statement, "See your data or get a copy";
    ChoiceCorrect = "choice.correct", Choices, Statement, "Correct your data";
    ChoiceDelete = "choice.delete", Choices, Statement, "Delete your data";
    ChoiceExport = "choice.export", Choices, Statement, "Take your data elsewhere";
    ChoiceObject = "choice.object", Choices, Statement, "Object to processing";
    ChoiceRestrict = "choice.restrict", Choices, Statement, "Restrict processing";
    ChoiceWithdraw = "choice.withdraw", Choices, Statement, "Withdraw consent";
    ChoiceDoNotSell = "choice.do_not_sell", Choices, Statement, "Stop the sale of your data";
    ChoiceLimitSensitive = "choice.limit_sensitive", Choices, Statement, "Limit use of sensitive data";
    ChoiceNoRetaliation = "choice.no_retaliation", Choices, Statement, "No penalty for using your rights";
    ChoiceAppeal = "choice.appeal", Choices, Statement, "Appeal a refusal";
    ChoiceAgent = "choice.agent", Choices, Statement, "Act through an agent";
    ChoiceComplain = "choice.complain", Choices, Statement, "Complain to an authority";
    RetentionStated = "retention.stated", Retention, Statement, "Says how long data is kept";
    RetentionPeriod = "retention.period", Retention, Statement, "A period is named";
    RetentionLimited = "retention.limited", Retention, Statement, "Kept only as long as needed";
    RetentionIndefinite = "retention.indefinite", Retention, Statement, "Kept without limit";
    SecurityStated = "security.stated", Security, Statement, "Says how data is protected";
    SecurityTransfer = "security.transfer", Security, Statement, "Encrypted in transit";
    SecurityStorage = "security.storage", Security, Statement, "Protected in storage";
    SecurityAccess = "security.access", Security, Statement, "Access is limited";
    SecurityAuthentication = "security.authentication", Security, Statement, "Passwords or other authentication";
    SecurityAudit = "security.audit", Security, Statement, "Audits and reviews";
    SecurityTraining = "security.training", Security, Statement, "Staff are trained";
    SecurityBreachNotice = "security.breach_notice", Security, Statement, "Tells you of a breach";
    AudienceChildren = "audience.children", Audience, Statement, "Children";
    AudienceCalifornia = "audience.california", Audience, Statement, "Californians";
    AudienceUsStates = "audience.us_states", Audience, Statement, "Other US states";
    AudienceEurope = "audience.europe", Audience, Statement, "Europeans";
    AudienceTransfer = "audience.transfer", Audience, Statement, "Data moves to other countries";
    LegalConsent = "legal.consent", Legal, Statement, "Your consent";
    LegalContract = "legal.contract", Legal, Statement, "A contract with you";
    LegalLegitimateInterest = "legal.legitimate_interest", Legal, Statement, "Legitimate interests";
    LegalObligation = "legal.obligation", Legal, Statement, "A legal obligation";
    LegalDpo = "legal.dpo", Legal, Statement, "Data protection officer";
    LegalSafeguards = "legal.safeguards", Legal, Statement, "Safeguards for transfers";
    LegalAutomatedDecisions = "legal.automated_decisions", Legal, Statement, "Automated decisions";
    LegalDeemedConsent = "legal.deemed_consent", Legal, Statement, "Takes use of the site as consent";
    ChangeStated = "change.stated", Changes, Statement, "Says the policy may change";
    ChangeNoticeInPolicy = "change.notice_in_policy", Changes, Statement, "Changes shown in the policy";
    ChangeNoticeOnSite = "change.notice_on_site", Changes, Statement, "Changes announced on the site";
    ChangeNoticePersonal = "change.notice_personal", Changes, Statement, "Changes sent to you";
    ContactStated = "contact.stated", Changes, Statement, "How to reach them";
    PolicyUpdated = "policy.updated", Changes, Statement, "Last updated";
}
