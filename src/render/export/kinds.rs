//! The finer types of data that other vocabularies tell apart. A quote has to name them.

use super::said::Said;
use crate::practices::taxonomy::Data;

/// A type of data in the vocabularies of others.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    pub data: Data,
    pub title: &'static str,
    /// A quote says one of these, in lower case. Without any, it stands for the rest: what no quote names.
    words: &'static [&'static str],
    /// DPV's term, with its prefix.
    pub dpv: Option<&'static str>,
    /// The category and the type of Google's Data safety form, without `PSL_DATA_TYPES_` and `PSL_`.
    pub google: Option<(&'static str, &'static str)>,
    /// Apple's, without `NSPrivacyCollectedDataType`.
    pub apple: Option<&'static str>,
}

const fn kind(data: Data, title: &'static str, words: &'static [&'static str]) -> Kind {
    Kind {
        data,
        title,
        words,
        dpv: None,
        google: None,
        apple: None,
    }
}

impl Kind {
    const fn dpv(mut self, term: &'static str) -> Self {
        self.dpv = Some(term);
        self
    }

    const fn google(mut self, category: &'static str, kind: &'static str) -> Self {
        self.google = Some((category, kind));
        self
    }

    const fn apple(mut self, kind: &'static str) -> Self {
        self.apple = Some(kind);
        self
    }
}

/// In the order of the label; the rest of a type comes last.
pub const KINDS: &[Kind] = &[
    kind(Data::Contact, "Name", &["name"])
        .dpv("pd:Name")
        .google("PERSONAL", "NAME")
        .apple("Name"),
    kind(Data::Contact, "Email address", &["email", "e-mail"])
        .dpv("pd:EmailAddress")
        .google("PERSONAL", "EMAIL")
        .apple("EmailAddress"),
    kind(
        Data::Contact,
        "Phone number",
        &[
            "phone",
            "telephone",
            "phone number",
            "mobile number",
            "cell number",
        ],
    )
    .dpv("pd:TelephoneNumber")
    .google("PERSONAL", "PHONE")
    .apple("PhoneNumber"),
    kind(
        Data::Contact,
        "Postal address",
        &["address", "postal code", "postcode"],
    )
    .dpv("pd:PhysicalAddress")
    .google("PERSONAL", "ADDRESS")
    .apple("PhysicalAddress"),
    kind(Data::Contact, "Contact details", &[])
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("OtherUserContactInfo"),
    kind(Data::Account, "Preferences", &["preference"]).dpv("pd:Preference"),
    kind(Data::Account, "Account", &[])
        .google("PERSONAL", "USER_ACCOUNT")
        .apple("UserID"),
    kind(Data::Identity, "Government IDs", &[])
        .dpv("pd:OfficialID")
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("OtherDataTypes"),
    kind(
        Data::Financial,
        "Payment card",
        &[
            "credit card",
            "debit card",
            "payment card",
            "card number",
            "card details",
        ],
    )
    .dpv("pd:PaymentCard")
    .google("FINANCIAL", "CREDIT_DEBIT_BANK_ACCOUNT_NUMBER")
    .apple("PaymentInfo"),
    kind(
        Data::Financial,
        "Bank account",
        &["bank account", "account number", "bank details"],
    )
    .dpv("pd:BankAccount")
    .google("FINANCIAL", "CREDIT_DEBIT_BANK_ACCOUNT_NUMBER")
    .apple("PaymentInfo"),
    kind(
        Data::Financial,
        "Credit score",
        &["credit score", "credit report", "credit history"],
    )
    .dpv("pd:Financial")
    .google("FINANCIAL", "CREDIT_SCORE")
    .apple("CreditInfo"),
    kind(Data::Financial, "Payment and finances", &[])
        .dpv("pd:Financial")
        .google("FINANCIAL", "OTHER")
        .apple("OtherFinancialInfo"),
    kind(Data::Purchases, "Purchases", &[])
        .dpv("pd:Purchase")
        .google("FINANCIAL", "PURCHASE_HISTORY")
        .apple("PurchaseHistory"),
    kind(Data::Location, "Satellite position", &["gps"])
        .dpv("pd:GPSCoordinate")
        .google("LOCATION", "PRECISE_LOCATION")
        .apple("PreciseLocation"),
    kind(Data::Location, "Precise location", &["precise", "exact location"])
        .dpv("pd:Location")
        .google("LOCATION", "PRECISE_LOCATION")
        .apple("PreciseLocation"),
    // Any location is at least an approximate one.
    kind(Data::Location, "Location", &[])
        .dpv("pd:Location")
        .google("LOCATION", "APPROX_LOCATION")
        .apple("CoarseLocation"),
    kind(
        Data::Demographic,
        "Age",
        &["age", "date of birth", "birth date", "birthday"],
    )
    .dpv("pd:Age")
    .google("PERSONAL", "OTHER_PERSONAL")
    .apple("OtherDataTypes"),
    kind(
        Data::Demographic,
        "Gender, income",
        &["gender", "sex", "income", "marital status", "demographic"],
    )
    .dpv("pd:Demographic")
    .google("PERSONAL", "OTHER_PERSONAL")
    .apple("OtherDataTypes"),
    kind(Data::Demographic, "Age, gender, income", &[])
        .dpv("pd:Demographic")
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("OtherDataTypes"),
    kind(Data::Health, "Fitness", &["fitness", "exercise", "workout"])
        .google("HEALTH_AND_FITNESS", "FITNESS")
        .apple("Fitness"),
    kind(Data::Health, "Health", &[])
        .dpv("pd:Health")
        .google("HEALTH_AND_FITNESS", "HEALTH")
        .apple("Health"),
    kind(Data::Biometric, "Face", &["face", "facial", "faceprint"])
        .dpv("pd:FacialPrint")
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("SensitiveInfo"),
    kind(Data::Biometric, "Biometrics", &[])
        .dpv("pd:Biometric")
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("SensitiveInfo"),
    kind(
        Data::Sensitive,
        "Race and ethnicity",
        &["race", "racial", "ethnic", "ethnicity"],
    )
    .dpv("pd:Ethnicity")
    .google("PERSONAL", "RACE_ETHNICITY")
    .apple("SensitiveInfo"),
    kind(Data::Sensitive, "Religion", &["religion", "religious", "belief"])
        .dpv("pd:Religion")
        .google("PERSONAL", "POLITICAL_RELIGIOUS")
        .apple("SensitiveInfo"),
    kind(Data::Sensitive, "Politics", &["political", "politics"])
        .google("PERSONAL", "POLITICAL_RELIGIOUS")
        .apple("SensitiveInfo"),
    kind(
        Data::Sensitive,
        "Sexual orientation",
        &[
            "sexual orientation",
            "sexual preference",
            "sex life",
            "gender identity",
        ],
    )
    .dpv("pd:SexualPreference")
    .google("PERSONAL", "SEXUAL_ORIENTATION_GENDER_IDENTITY")
    .apple("SensitiveInfo"),
    kind(Data::Sensitive, "Race, religion, politics", &[])
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("SensitiveInfo"),
    kind(Data::Device, "IP address", &["ip address", "internet protocol"])
        .dpv("pd:IPAddress")
        .google("IDENTIFIERS", "DEVICE_ID")
        .apple("DeviceID"),
    kind(
        Data::Device,
        "Browser",
        &["user agent", "browser type", "type of browser"],
    )
    .dpv("pd:UserAgent"),
    kind(Data::Device, "Crash reports", &["crash"])
        .google("APP_PERFORMANCE", "CRASH_LOGS")
        .apple("CrashData"),
    kind(Data::Device, "Diagnostics", &["diagnostic", "performance data"])
        .google("APP_PERFORMANCE", "PERFORMANCE_DIAGNOSTICS")
        .apple("PerformanceData"),
    kind(Data::Device, "Device", &["device", "hardware"])
        .dpv("pd:DeviceBased")
        .google("IDENTIFIERS", "DEVICE_ID")
        .apple("DeviceID"),
    kind(Data::Device, "Device", &[])
        .dpv("pd:DeviceBased")
        .google("IDENTIFIERS", "DEVICE_ID")
        .apple("DeviceID"),
    kind(Data::Activity, "Searches", &["search"])
        .google("APP_ACTIVITY", "IN_APP_SEARCH_HISTORY")
        .apple("SearchHistory"),
    kind(
        Data::Activity,
        "Browsing history",
        &[
            "browsing history",
            "web history",
            "sites you visit",
            "websites you visit",
        ],
    )
    .dpv("pd:BrowserHistory")
    .google("SEARCH_AND_BROWSING", "WEB_BROWSING_HISTORY")
    .apple("BrowsingHistory"),
    kind(
        Data::Activity,
        "Pages and clicks",
        &["page", "click", "browsing", "visit"],
    )
    .dpv("pd:BrowsingBehaviour")
    .google("APP_ACTIVITY", "USER_INTERACTION")
    .apple("ProductInteraction"),
    kind(Data::Activity, "Activity", &[])
        .dpv("pd:ServiceConsumptionBehaviour")
        .google("APP_ACTIVITY", "USER_INTERACTION")
        .apple("ProductInteraction"),
    kind(Data::Cookies, "Cookies and beacons", &[]),
    kind(
        Data::Content,
        "Photos",
        &["photo", "photograph", "picture", "image"],
    )
    .dpv("pd:Picture")
    .google("PHOTOS_AND_VIDEOS", "PHOTOS")
    .apple("PhotosorVideos"),
    kind(Data::Content, "Videos", &["video"])
        .google("PHOTOS_AND_VIDEOS", "VIDEOS")
        .apple("PhotosorVideos"),
    kind(Data::Content, "Audio", &["audio", "voice", "call recording"])
        .google("AUDIO", "AUDIO")
        .apple("AudioData"),
    kind(Data::Content, "Messages", &["message", "chat", "correspondence"])
        .dpv("pd:Communication")
        .google("EMAIL_AND_TEXT", "OTHER_MESSAGES")
        .apple("EmailsOrTextMessages"),
    kind(Data::Content, "Files", &["file", "document"])
        .google("FILES_AND_DOCS", "FILES_AND_DOCS")
        .apple("OtherUserContent"),
    kind(Data::Content, "Calendar", &["calendar"])
        .google("CALENDAR", "CALENDAR")
        .apple("OtherUserContent"),
    kind(Data::Content, "Content", &[])
        .google("APP_ACTIVITY", "USER_GENERATED_CONTENT")
        .apple("OtherUserContent"),
    kind(Data::Survey, "Survey answers", &[])
        .google("APP_ACTIVITY", "USER_GENERATED_CONTENT")
        .apple("OtherUserContent"),
    kind(
        Data::Social,
        "Contacts",
        &["address book", "contact list", "contacts", "phone book"],
    )
    .google("CONTACTS", "CONTACTS")
    .apple("Contacts"),
    kind(Data::Social, "Social networks", &[])
        .dpv("pd:SocialMedia")
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("OtherDataTypes"),
    kind(Data::Professional, "Work and education", &[])
        .google("PERSONAL", "OTHER_PERSONAL")
        .apple("OtherDataTypes"),
    kind(Data::Inferred, "Inferred profiles", &[]),
    kind(Data::Personal, "Personal information, unspecified", &[]),
];

/// The kinds that a statement about a type of data names, each with the quotes that have its words; or else the rest.
pub fn kinds<'a>(said: &Said<'a>, data: Data) -> Vec<(&'static Kind, Said<'a>)> {
    let of_data = || KINDS.iter().filter(move |k| k.data == data);
    let named: Vec<_> = of_data().filter_map(|k| Some((k, said.with(k.words)?))).collect();
    if named.is_empty() {
        let rest = of_data().filter(|k| k.words.is_empty());
        rest.map(|k| (k, said.clone())).collect()
    } else {
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_data_has_a_rest() {
        for &data in Data::ALL {
            let rest = KINDS.iter().filter(|k| k.data == data && k.words.is_empty());
            assert_eq!(rest.count(), 1, "{data:?}");
        }
    }
}
