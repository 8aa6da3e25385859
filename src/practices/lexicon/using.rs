//! How a policy says outright what data is used for, where no verb of using stands.

use super::{Rule, rules};

pub const RULES: &[Rule] = rules! {
    "use.marketing/heard" 80 practice [
        "(you|users|members|subscribers|customers|registrants|donors) [will|may|might] [also|then|all|occasionally|sometimes] (get|receive) ..3 (newsletter*|catalog*|mailings|promotions|offers !(on|for|from (buyers|lenders))|coupon*|flyer*) !(you|that you)",
        "hear from us about ..2 (new|sales|offers|special*|promotion*|events|products|services|upcoming)",
        "(notice*|news|announcement*) (of|about|on) ..7 (sales|promotion*|offers|specials|discounts|new (product*|service*|item*|model*)) ..3 (go|goes|sent|mailed|emailed) [out] to",
        "(send|mail|email|text) ..2 (offers|vouchers|coupons|promotions|newsletters|catalogs|deals|bargains) to (people|customers|members|everyone|buyers|guests|users|subscribers|donors|supporters|those|former|past)",
        "(mail|send|email) out [our|a|the|periodic|occasional|free] (catalog*|newsletter*|promotions|offers|coupon*|flyer*|brochure*)",
    ] unless ["(if|when|where|whether|once|unless|should|that|which) (you|users|members|subscribers|customers) ..9", "(wish|want|like|prefer|rather|stop|agree|consent|choose|asked) ..5 (get|receive|hear)"]
      fires ["Once a month you will get our newsletter.", "You may hear from us about new models.", "News of our offers goes to all members.", "Now and then we mail out a catalog."]
      quiet ["You will get a receipt by e-mail.", "You may hear from us about your order.", "We mail out receipts.", "If you would rather not hear from us about new models, tell us."];
    "use.security/guard" 88 practice [
        "(use|uses|used|log|logs|helps|lets|collect*|so that we) ..9 (to|us|can) ..2 (track down|spot|catch|block|ban|stop|punish|protect*|guard*|keep out) ..7 (cheat*|spammer*|hacker*|fraudster*|abuse*|misuse|intruder*|scammer*)",
        "used to keep ..3 (running|secure|safe)",
    ] unless ["(firewall*|encrypt*|password*|locks|measures|technolog*|safeguards|software|ssl|tls|procedures|guards|dogs|alarms) ..9"] fires ["Your data helps us spot spammers.", "We log addresses so that we can stop abuse."] quiet ["Please report people who abuse the site.", "We block the street on market days.", "We use firewalls to block hackers."];
    "use.advertising/picked" 78 practice [
        "(ad|ads|adverts|advertisements|banners) [that|which] [you see|you are shown|we show you|we show|on our (pages|site)] (are|is|may be|can be) [then] (picked|chosen|selected|matched|tailored) ..6 (your|you)",
        "(ad|ads|adverts) [that|which] you (see|get) (fit|match|suit) (you|your)",
    ] fires ["The ads you see are picked to fit your age."] quiet ["The ads on our pages are chosen by our staff."];
    "use.personalization/picked" 70 practice [
        "(offers|content|articles|products|suggestions) [that|which] [you see] (are|is|may be|can be) [then] (picked|chosen|selected) for you",
        "(pages|content|site|items|products|articles|stories|menus) [that|which] [you see] (are|is|may be) [then] (tailored|adapted|arranged|ordered|picked|chosen|selected) (to|around|according to|by|based on|on the basis of) (your|what you)",
        "(recommendations|suggestions) [that|which] [you see] (are|is) ..1 (based|built|drawn) (on|from) ..3 (you|your)",
    ] fires ["Offers may be picked for you by what you have bought."] quiet ["The articles are chosen by our staff."];
};
