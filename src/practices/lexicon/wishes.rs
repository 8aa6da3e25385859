//! How readers refuse, allow, see and mend, in any words, and by which means they do.

use super::{Rule, Terms, rules};

/// What rules of choices and changes are made of.
pub const WISHES: Terms = &[
    // A reader who wants something to end.
    (
        "wish.end",
        &[
            "(opt|opts|opting|opted) [back] (out|outs)",
            "(optout*|unsubscrib*)",
            "(be|being|have|having|get|getting|has|had) [your|his|her|their|my|the] ..5 (taken|removed|struck|dropped|deleted|excluded|omitted|left|kept|stricken|withdrawn|erased) (off|from|out)",
            "(take|takes|taking|strike|drop|remove|removes|removing|leave|exclude|delete|keep) (you|yourself|me|them|him|your name|my name|their names|your [email|postal] address|your household|your number) (off|from|out)",
            "(take|takes|remove|removes|drop|strike) (you|me|yourself|them) [off]",
            "(removal|withdrawal|exclusion|deletion) [of your [name|address|email]] from",
            "(withdraw|resign|bow|sign) (from|out of|off)",
            "do not (call|mail|contact|email|text) [list|register|registry|file]",
            "(end !(user*|customer*|consumer*|to end|of)|ends|ending|stop|stops|stopping|cancel*|discontinu*|cease|ceases|ceasing|terminate|suspend|halt|turn down|decline|declines|declining|declined|refuse|refuses|refusing|suppress|avoid|prevent|forbid|veto|forgo|call off) ..5 (subscription*|promos|mailshot*|newsletter*|mailing*|email*|messages|texts|calls|offers|promotion*|communication*|sharing|marketing|surveys|catalog*|receiving|getting|mails|letters|measurement|contact|advertis*|exchange|processing|transmissions|alerts|bulletins|solicitation*|post|announcements|reminders|disclosure*|profiling)",
            "(end !(user*|customer*|consumer*|to end|of)|ends|ending|stop|stops|stopping|cancel*|decline|declines|declining|refuse|refuses|refusing|turn down|object to|forbid|veto) (it|them|this|these|that|such|further|future|all further|any further)",
            "(do|does|did|would|should) not [longer] (want|wish|like|care|desire|welcome|consent)",
            "(want|wants|wish|wishes|desire|desires|prefer) (no|none)",
            "no (wish|desire) to",
            "(ask|tell|instruct) us ..4 not to",
            "(name|address|number|details) ..2 (disappear*|vanish*|comes off|come off)",
            "(no longer|not) (want*|wish*|like|care|receive|interested|desire)",
            "rather ..5 (not|no|never)",
            "(prefer|prefers|preferred|preferring) ..7 (not|no)",
            "(ask|asks|asked|asking|tell|tells|telling|told|request|requests|instruct|instructs|direct|directs|require|demand|want|like|wish|prefer) [that|for] [us|me|our ..1] [that] [we] [to|do|should] (not|stop|cease|refrain|halt)",
            "(say|says|saying|said) no",
            "(put|place|put down|add|enter|included) ..4 (do not|suppression|stop|no mail|exclusion|opt out|robinson) ..2 (list|register|file)",
            "(raise|raises|register|file|lodge|record|state|voice|express|make|have) [your|an|any|their|such|no|a] (objection*|refusal*)",
            "(no further|no future|no such|without|free of|spared|spare you|rid yourself of) [more] (mail*|email*|message*|letter*|contact|calls|newsletter*|marketing|promotions|offers|communications)",
            "(bring|put|call) ..6 (an end|a halt|to an end|a stop)",
            "(stop|stops|quit|cease|halt|prevent|stopping|put (a stop|an end) to) (hearing|being|appearing|getting|having|us|our|from|seeing|showing|your)",
            "keep (us|our|from)",
            "(limit|restrict|opposed to) [our|this|such|the|any] (sharing|use|disclosure|marketing)",
            "(choose|chooses|choosing|chosen|elect|elects|electing|decide|decides|opt|opts|opting|wish|wishes|ask|asks|asking|like|want|wants|request) (not|never|no longer) [to|be]",
            "(tired of|sick of|hate our|hate these|had enough|enough of|fed up|too many|no thanks|no thank you|no more|change your mind|changed your mind|rid of)",
            "(be left|left) (alone|out|off|in peace)",
            "(unwelcome|unwanted|not welcome)",
            "(withhold|withdraw|withdraws|withdrawing|revoke|revoking|rescind) ..3 (consent|permission|agreement)",
            "(leave|leaving|quit|quitting) (our|the|this) ..2 (list|mailing*|programme|program|register)",
            "(no longer|not|never) be (contacted|called|mailed|emailed|approached|phoned|bothered|included|listed|sent|telephoned|written to|texted|tracked|profiled|surveyed)",
            "do not (sell|share|disturb|track me)",
            "(objects|objected|objecting|objection*) [to|against]",
            "(you|who|can|may|could|might|to|they) object [to|against]",
            "object (to|against|if|when|in|by)",
            "(text|reply|texting|replying|send|sending|respond*) [with|to any|to our|to one of our] ..4 (stop|remove|quit|unsubscribe|cancel)",
        ],
    ),
    // The same of what the sentence before tells of.
    (
        "wish.this",
        &[
            "(say no|opt out|object|decline|refuse|unsubscribe|put an end) [to|of|from] (this|it|that|them|these|such)",
            "(switch|switched|turn|turned) [it|this|that|them|these] off [it|this|that|them|these]",
            "(stop|end|refuse|decline|disable|block|reject|cancel) (this|it|that|them|these)",
            "(not|no longer) (want|wish|like|care) to (get|receive) (it|them|these|this)",
            "rather not (get|receive) (it|them|these|this)",
            "(left|taken|removed|struck|dropped|kept|get|come|stay) (off|out of|from) (this|that|it|the|these|our|such) [mailing|email|address] (list|lists|programme|program|scheme|register)",
        ],
    ),
    // The same of things that can be switched.
    (
        "wish.off.switch",
        &[
            "(switch|switches|switched|switching|turn|turned|turning|shut|toggle|toggling) ..4 (off|on)",
            "(disabl*|deactivat*|suppress*|mute|muted|muting|silence*|block|blocks|blocked|blocking|reject|rejects|rejected|rejecting|refus*|declin*|deny|denied|denies|denying|revok*|stop|stops|stopped|stopping|withdraw*|hide|hides|hidden|opt out|opting out)",
            "(turn|turned|turning) down",
            "(not|cease to|no longer) (accept*|allow*|send*|store|receive)",
        ],
    ),
    (
        "wish.off.clear",
        &[
            "(prevent|prevents|prevented|preventing|clear|clears|cleared|clearing|erase|erases|erased|erasing|delete|deletes|deleted|deleting|purg*|wipe*|get rid of|getting rid of|withhold*|forbid|remove|removes|removed|removing|limit|reset|empty|bar|uninstall*|filter*)",
        ],
    ),
    (
        "wish.set",
        &[
            "(choose|choosing|make (your|a|these) choice*|select|selecting|pick|decid*|determin*|control|controlling|regulat*|restrict*|specify*|adjust*|change|changed|changing|flip|flipping|untick*|uncheck*|deselect*|customi*|configur*|manage|managed|managing|alter*|govern|steer|mute|muting|suppress*|hide|hidden|hiding|tailor|fine tune)",
            "(set|setting|switch|switched|switching|turn|turned|turning|toggle*) [them|it|this|these] (to|off|on|how|who|what|which|whether|your|their|the)",
            "(disabl*|enabl*|block|blocking|blocked|deactivat*|activat*|limit|limits|limiting|limited|opt out|opting out|opt in|unsubscrib*|revok*|unhide|silence*|refus*|declin*|stop|stopping|keep|keeping|private|visible|visibility|invisible)",
            "(switch|switches|switched|switching|turn|turned|turning|toggle|toggled|shut) ..4 (off|on)",
            "(change|changing|changed|set|setting|update|edit) ..4 (preference*|settings|choices|options|permissions|frequency|visibility|privacy)",
        ],
    ),
    (
        "means.link",
        &[
            "(click|clicks|clicking|tap|tapping|link|links|hyperlink*|button|buttons|<url>|url|checkbox*|uncheck*|untick*|unticking)",
            "(following|follow|follows|using|use|observe) ..3 (instructions|directions|steps|procedure)",
            "(instructions|directions|steps) (in|at|on|for|contained|included|provided|given|there|found|and|that)",
            "(web|online|opt out|unsubscribe|unsubscription|preference*|removal|self service) (address|page|form|webpage|tool)",
            "(this|that|following|a|our|the) (webpage|web page|page|online form|box)",
            "(at|in|on) the (foot|bottom|end|footer|top) of",
            "(press|presses|pressing|hit|hits|hitting|push|pushing|select|selecting|choose) [the|our|on] ..2 (link|button|icon|unsubscribe|opt out|stop)",
            "(go to|going to|visit|visiting|head to|via|through|on|at|using|use) ..4 (page|form|screen|tool|portal|webpage|section|slider|toggle)",
            "(one|single|1) click",
            "(fill|filling|complete|completing) [in|out] ..4 (form|box)",
        ],
    ),
    (
        "means.write",
        &[
            "(contact|contacting|email|emailing|mail|mailing|phone|phoning|telephone|telephoning|call|calling|ring|ringing|fax|faxing|notify|notifies|notifying|inform|informing|tell|telling|advise|advising|approach|approaching|reach|reaching|ask|asking) (us|me|our|support|customer*|head office|reception|<email>)",
            "(contact|email|emailing|mail|phone|phoning|telephone|call|calling|ring|fax|notify|inform|tell|telling|ask|asking|informing) (the|any of|your|at) [data|our|privacy|membership|club|customer|local|course|site] (secretary|webmaster|office|team|manager|editor|registrar|treasurer|department|desk|pharmacist|representative|agent*|officer|address|branch|administrator|number|front)",
            "(write|writes|writing|written|reply|replies|replying|speak|speaking|talk|talking|apply|applying|turn|respond|responding|addressed|directed|send|sent|sending|submit*|lodged) ..4 (to|with) (us|me|our|the|any|your|<email>)",
            "(a|an|by|one) [short|brief|simple|quick|written|signed] (note|postcard|letter|email|fax|line|phone call|message|call|telephone|phone|post|mail|text message)",
            "(drop|send|shoot|leave) (us|me|an|a)",
            "(hear|heard|hearing|word|notice|request|instruction*|message|letter) from you",
            "(written|signed|telephoned) (instruction*|request*|notice|notification|objection|demand|note|statement)",
            "(give|giving) (us|our ..3|the ..3) (a|an) (ring|call|shout|bell|line|buzz)",
            "(let|letting) (us|me|our ..3|the ..3|any ..2|your ..2) know",
            "(in writing|over the phone|in person|verbally|orally|by word of mouth|by letter)",
            "(a|one|short|quick|brief|simple|your) (call|note|letter|line|word|email|message|phone call|card|postcard|fax|text) ..8 (will do|suffices|is enough|is all|is sufficient|to that effect|does it)",
            "(tell|ask|telling|asking|say so to|saying so to|inform|mention it to) (the|any|our|your|whoever) ..2 (caller|operator|driver|cashier|clerk|staff|agent|assistant|steward|waiter|salesperson|employee|member|person|interviewer)",
            "(call|calling|phone|phoning|ring|ringing|dial|dialling|dialing|text|texting|fax|faxing|telephone|telephoning) [us|our ..2] [on|at|to|:] (0*|1*|2*|3*|4*|5*|6*|7*|8*|9*)",
            "(write|writing|email|emailing|word|line|letter|card|call|message|request|requests|notice|instruction*|mail) to (the|our|privacy|customer*|us|any|data)",
            "(at|in|visit|visiting|ask|asking|tell|telling|inform|contact|through|with) (any|your|our|one of our|the) [local|nearest|front|help|box|customer] (branch|branches|office|desk|teller|tellers|agent|agents|reception|counter|receptionist|clerk|clerks|librarian|driver|store|shop|manager|team|secretary|nurse|advisor|adviser|member of staff|staff)",
            "(card|slip|coupon) and (mail|send|return|post) it",
            "form and (mail|return|post) it",
            "(return|returning|post|posting|mail|mailing|hand|handing) [in|us|back] [the|a|this|our] ..3 (card|form|slip|coupon)",
            "(customer (service*|care|support|relations)|help desk|helpdesk|helpline|hotline|call (centre|center)|phone line|live chat)",
            "(number|address) (below|above|on|at|given|shown|listed|printed|for)",
            "by [return] (email|phone|telephone|post|mail|letter|fax|text|sms|calling|writing|emailing|telling|notifying|informing|texting|replying|mailing|phoning|ringing|faxing)",
            "(<email>|in writing|get in touch|getting in touch|toll free|freephone)",
            "(text|reply|texting|replying|send|sending|respond) [with|to any|to our|to one of our] ..4 (stop|remove|quit|unsubscribe|cancel)",
        ],
    ),
    (
        "means.join",
        &[
            "(sign up|subscribe|join|tick|opt in|enrol|enroll|register|switch on|turn on|enable|let us know|tell us|ask for it|just ask)",
        ],
    ),
    (
        "means.settings.panel",
        &[
            "(settings|dashboard|control panel|controls|toggle|toggles|switches|slider*|cookie banner|my data|(email|privacy|account|notification|communication|contact|marketing|subscription|sharing|mailing|your) preferences)",
            "(privacy|consent|preference*|cookie|data|account|profile|sharing|notification*|options|permissions|subscription|settings|personali*|my account|marketing|mailing|security) (page|menu|screen|tab|section|panel|area|center|centre|manager|tool|tools|options|hub|portal|switch|entry)",
            "(member page|members area)",
            "under [your|the] (privacy|account|settings|profile|preferences|security|notifications|options)",
        ],
    ),
    (
        "means.settings.account",
        &[
            "(in|within|on|from|under|via|through|into|to|inside|using) (your|their|his or her|the|our|its|an|my) [own|online|member|members|user|personal|customer|parental|privacy|app|banking] [banking] (account|profile|portal|account page|menu|panel|app|account area|members area|app menu)",
            "(log|logs|logging|logged|sign|signing|signed) (in|on|into)",
            "(in|inside|within|from) the (app|game|software|player|client|portal|account|menu)",
        ],
    ),
    (
        "means.browser",
        &[
            "(browser*|operating system*|system settings|safari|chrome|firefox|internet explorer|netscape|opera|mobile|cell phone|computer|computers|pc|mac|television|smart tv|device|devices|phone|phones|smartphone*|handset*|tablet|android|ios|iphone|ipad|hard disk|hard drive|browsing history|browser history)",
        ],
    ),
    (
        "thing.switched",
        &[
            "(cookie*|web beacons|flash objects|beacons|location|notifications|notification|push|microphone|camera|permission*|scripts|javascript|images|local storage|web storage|tracking|advertising identifier*|advertising id|gps|bluetooth|geolocation|whereabouts|where you are|browsing history|browsing data|cache|pixels|pop ups|signal*)",
        ],
    ),
    (
        "thing.mailing",
        &[
            "(no|get|getting|receive|receiving|further|any|any more|more|future) (offers|ads|advertising|news|emails|mails|messages|mail|post|calls|texts)",
            "(marketing|promotion*|promotional|promos|promo|bargains|specials|vouchers|junk mail|spam|sales (emails|mail|mailings)|newsletter*|commercial (email*|mail*|messages|communication*|letters|use)|(special|promotional|our|such|these|further|marketing|future|exclusive) offers|mailing*|hear from us|hearing from us|(such|further|these|any more) (emails|letters|texts|mails|messages|calls)|(subscriber|contact|address|distribution) list*|announcement*|announcing|discount*|catalog*|solicit*|new products|direct mail|telemarketing|bulletin*|flyer*|leaflet*|brochure*|coupon*|advertising (mail*|material*|email*|messages|texts|calls|letters)|advertisements by ..3 (email|post|mail|phone)|sales (calls|letters|pitches)|fundraising|appeals|special deals|deals|news about|news of|tips|mailshot*|circular*|updates about|emails from us|messages from us|about (our|new|other) (products|services|events|offers))",
        ],
    ),
    (
        "thing.adverts",
        &[
            "(targeted|behavioral|behavioural|interest based|tailored|(personalised|personalized)|(customised|customized)|cross context|relevant|online) ..2 (advert*|ad|ads|banner*|commercials)",
            "(ad|ads|sponsored|promoted|advertising (cookies|purposes|partners|networks)|advertising id|banner|banners|adverts|advert|advertising|advertisement|advertisements|commercials|remarketing|retargeting|ad tracking)",
        ],
    ),
    (
        "thing.industry",
        &[
            "(network advertising initiative|nai|webchoices|appchoices|optoutprescreen|consumer choice page|tracking protection list|mps|tps|digital advertising alliance|daa|aboutads*|youronlinechoices*|your online choices|truste|trustarc|ghostery|evidon|edaa|iab|direct marketing association|dma|mail preference service|telephone preference service|preference service|do not call registry|adchoices|ad choices|networkadvertising*|self regulatory)",
        ],
    ),
    // What is known of a reader.
    (
        "thing.held",
        &[
            "(data|information|records|record|details|particulars|file|files|profile|account|entry|entries|listing|dossier|history|histories|photo|photos|photograph*|picture*|content|posts|comments|cv|resume|resumes|address|addresses|email|name|names|number|logs|messages|recording*|transcript*|order|orders|purchases|registration|membership|reviews|uploads|scans|sample|samples|results|what|whatever|everything|anything|which)",
        ],
    ),
    (
        "wish.erase",
        &[
            "(delete|deletes|deleted|deleting|deletion|erase|erases|erased|erasing|erasure|remove|removes|removed|removing|removal|destroy|destroys|destroyed|destroying|destruction|expunge*|purge*|purging|wipe|wipes|wiped|wiping|scrub|scrubbed|shred|shredded|obliterat*|be forgotten|discard|discarded|dispose of|disposed of|disposal of|get rid of)",
            "(take|takes|taken|taking|strike|struck|drop|dropped) ..5 (out of|off|from|down)",
            "(close|closed|closing|closure|cancel|cancelled|canceled|cancelling|cancellation|terminat*|deactivat*) [of] [your|their|the|my|an|his or her] (account*|profile*|membership*|registration*)",
        ],
    ),
    (
        "wish.mend",
        &[
            "(correct|corrects|corrected|correcting|correction|corrections|rectif*|amend*|revis*|updat*|edit|edits|edited|editing|modif*|mend|mended|alter*|fix|fixed|fixing|replac*|overwrit*|amending|(put|set|sets|puts) [it|them|this|that|things] (right|straight)|bring up to date|brought up to date|complete|completed|change|changed|changing|make (changes|corrections|amendments)|making (changes|corrections))",
            "(keep|keeping|bring|bringing) ..7 (current|up to date|accurate|correct)",
        ],
    ),
    (
        "wish.see",
        &[
            "(see|sees|seeing|examine|examining|peruse|go through|look through|call up|view|views|viewing|viewed|inspect|inspects|inspecting|inspection|look at|looking at|look over|look up|consult|consulting|learn|learning|find out|finding out|know|obtain|obtaining|receive|receiving|get|getting|request|requesting|ask for|asking for|have a copy|review|reviewing|read|demand|access|accessing|access to|be told|be informed|be shown|be sent|be given)",
        ],
    ),
    (
        "ask.reader",
        &[
            "(you|californians|canadians|europeans|britons|australians|users|user|visitors|visitor|customers|customer|members|member|consumers|consumer|individuals|subscribers|subscriber|guests|shoppers|residents|parents|parent|registrants|donors|donor|clients|client|patients|patient|students|anyone|everyone|everybody|anybody|whoever|nobody|person|persons|people|data subject|data subjects|alumni|addressee*|recipients|applicants|players|player|readers|reader|listeners|holders|holder|those who|he|she|i|pupils|families|guardians|relatives|travellers|passengers|tenants|bidders|buyers|sellers|candidates|cardholders|supporters)",
        ],
    ),
    // Others than the reader, and people who work for the company.
    (
        "ask.other",
        &[
            "(employees|employee|staff|staff members|administrator|personnel|workers|editors|moderators|managers|administrators|engineers|officers|directors|suppliers|advertisers|law|laws|courts|processor|processors|auditors|board)",
            "your (bank|employer|school|carrier|doctor|insurer|internet provider|telephone company)",
        ],
    ),
    (
        "change.this",
        &[
            "(policy|policies|privacy notice|privacy notices|this notice|present notice|our notice|the notice|statement|declaration|privacy promises|practices|privacy terms|these terms|guidelines)",
            "how we (use|handle|collect|treat|process|share|manage|deal)",
            "(this document|this page|this text|these rules|our rules|privacy rules|our approach to privacy|this agreement)",
            "(revised|updated|new|amended|modified|latest|current|recent|next) [privacy] (notice|version|terms|edition)",
        ],
    ),
    (
        "change.made",
        &[
            "(chang*|updat*|revis*|amend*|modif*|alter|alters|altered|altering|alteration*|adapt*|rewrit*|rewrote|replac*|reword*|supplement*|evolv*|grow|grows|expand*|edit|edited|edits|new|newest|latest|most recent|adjust*|differ*|overhaul*|redraft*|supersed*|adopt*|issue|issues|issued|reissue*|no longer what)",
        ],
    ),
];

pub const RULES: &[Rule] = rules! {
    "choice.opt_out_link/wish" 70 raw [
        "@wish.end ..16 @means.link", "@means.link ..16 @wish.end",
        "@wish.off ..10 by (following|clicking|tapping|using|visiting) ..2 (link|button|<url>|page)",
        "(link|button|<url>|page) ..8 @wish.off (it|this|that|them|measurement|tracking|sharing|us)",
        "(every|each|all|our|such|any|these) ..4 (email*|message*|newsletter*|mail|mails|mailing*|letter*|text*) ..5 (contain*|carr*|includ*|has|have|offer*|come|comes|provide*|end|ends|tell|tells|explain*|bear*|feature*) ..6 (unsubscrib*|opt out|way (out|to (stop|leave|end|unsubscribe))|means of (leaving|opting|unsubscribing|refusing)|how to (stop|leave|end|opt|unsubscribe|get off|be taken))",
        "(choices|preferences) (link|button|icon)", "(every|each|all|our|such|any) ..4 (email*|message*|newsletter*|mailing*|letter*) ..8 (allow|allows|let|lets|enable|enables|permit|permits) ..4 (opt out|unsubscrib*|(stop|decline|refuse) ..6)", "(tell us|give us|provide us with|let us know) ..3 preferences by (visiting|clicking|using|going)", "(link|click*|button|<url>|instructions) ..8 (your|these|privacy|marketing|email|mailing|subscription) (choices|preferences|subscription*)",
    ] unless ["(after|once) you", "not agree", "not want to (miss|lose)", "box on (the|our) (enclosed|attached)", "(enclosed|attached) ..2 (form|card|slip)", "(form|card|slip) ..4 (mail|return|post) it", "(card|form) on the back"]
      fires ["Tap the button below our letters if you no longer want them.", "Your name can be taken off the list: follow this link."] quiet ["Click here to buy.", "We do not want your money."];
    "choice.opt_out_contact/wish" 70 raw [
        "@wish.end ..18 @means.write", "@means.write ..18 @wish.end", "should you not (agree|wish|want|like|consent) ..24 (contact|write|call|email|tell|notify|inform)",
        "(text|reply|texting|replying|send|sending|respond) [with|to any|to our|to one of our] ..6 (stop|remove|quit|unsubscribe|cancel)",
    ] unless ["wish to be tracked", "responsible for contacting", "(page|form|link|box) and let us know", "not agree", "not [to|want to|wish to] (give|provide|tell|share) [us|with us] ..3 (email|phone|telephone|number|address)", "not (want|wish) ..8 sent to us", "(contact|call|write to|ask) (the|that|these|those) (advertiser*|sponsor*|third|sender*|shop*|partner*)", "(employee*|staff)"]
      fires ["Write to the secretary and have your name struck off the list.", "Reply QUIT to any of our texts."] quiet ["Call us to order.", "We may contact you by phone."];
    "choice.opt_in/asked" 70 raw [
        "(only|solely|unless|provided|where|when|once|until|because|so far as|if|to|those) [that|if|when|where|to|by|the] [so] (you|users|customers|members|someone|those|people|subscribers|parents|a parent|patients|visitors|guests|the customer|the user|clients) [who|either] [have|has|had|first|are] [expressly|specifically|explicitly|first|actively|ourselves|yourself] (asked|agree|agreed|agrees|consent|consented|consents|opt in|opted in|let us|allow us|allowed us|permit us|permitted|say yes|said yes|said so|say so|told us to|instructed|(authorised|authorized)|approve|approved|tick|ticked|switched ..3 on|turned ..3 on|turn ..3 on|signed|enabled it|joined)",
        "(if|when|once|unless|until) you [have] (indicated|told us|said|let us know) that you (want|wish|would like|agree) !(not|to)", "(only|solely) (if|when|where|after|once) (you|users|customers|members|parents|visitors) [first|have] (ask|request|choose|elect|decide|sign up|join|enable|want|wish|accept)",
        "(ticking|checking|tick|check|mark|marking|selecting) [the|a|this|that|our|an] [opt in|corresponding|relevant|appropriate] (box|checkbox|option)",
        "(at|in) your [sole|own] (option|discretion)", "(it is|is) [entirely|completely|wholly] (up to you|your choice|your decision|for you to decide) !(to (protect|keep|secure|make sure|ensure|check|back))", "[entirely|completely] (up to you|left to you|your call|for you to decide|as you please) !(to (protect|keep|secure|make sure|ensure|check|back))",
        "^ you (need not|do not have to) !(have|be|worry|hesitate|type|do|pay)", "(you|users|visitors|members|customers|nobody|parents) ..3 (need not|not have to|not obliged to|not required to|no obligation to|free not to|decline to|may decide whether to) (give|tell|answer|supply|provide|fill|share|disclose|register|take part|submit|reveal|use|join|accept|consent|allow)",
        "(with|without|require*|need|needs|seek*|ask*|obtain*|wait|waits|until|after|upon|given|on|subject to|only on|want|get|gets|got) ..4 (your|his|her|their|the parents|the patient|the customer|parental|a parent|separate|explicit|express|written|the user|the member|the client|signed) [,] [or her|separate|explicit|express|written|informed|signed|prior|specific|clear|spoken] [,] [explicit|express|written|informed|signed] (consent|permission|approval|(authorisation|authorization)|release|opt in|go ahead|okay|agreement|say so|leave)",
        "((authorised|authorized)|instructed|requested|permitted|approved|agreed) [to] by (you|the customer|the user|a parent|your parents|the patient)",
        "(consent|permission) (which|that) (you|a parent) (gave|give|have|has)", "you [have] (gave|give|given) [us] your (consent|permission|approval|agreement)",
        "(elect|choose|agree|opt|decide|volunteer) to (take part|tell|participate|answer|fill|join|complete|sign up|supply|add|link|connect|reveal|enter)",
        "(only|solely) with ..4 (consent|permission|agreement|blessing|say so|approval|okay|knowledge and)", "(you|parents|a parent|users|members|customers|patients) (must|have to|need to|will be asked to|are asked to|will need to|has to|will have to) ..3 (consent|agree|approve|confirm|say yes|opt in|(authorise|authorize)|grant|allow|permit|switch ..3 on|turn ..3 on|enable|tick|sign)",
        "(ask|asks|asked|asking|prompt*) [you|users|parents|members|customers|first] [first|beforehand] (whether|if) (you|they|we may)", "(ask|asks|asking) [you|users|parents|members|customers] for [your|their|prior|express|explicit|specific] [express|explicit|written] (permission|consent|agreement|approval)", "(ask|asks|asking) (you|parents|first) (first|before|beforehand)",
        "(confirm*) ..3 (subscription|opt in|sign up|registration) ..6 (link|email|before|click*)", "double opt in", "opt in (basis|only|service|feature|programme|program|scheme|form|box)", "(consent|permission|leave|approval|assent) ..3 (is|are|was|were|has|have|must|will|be|been|being) ..2 (given|granted|obtained|sought|asked|requested|required|needed|necessary|signed|received)", "(only|solely|unless|until|till|before|not) ..6 @ask.reader ..2 (has|have) [first] (granted|given|allowed|permitted|approved|told us|said|accepted|confirmed|enabled)", "(not|never|nothing|only) ..12 (till|until|before) (you|they|@ask.reader) ..2 (say*|ask*|tell*|agree*|consent*|approv*|give*|allow*|permit*|request*|want*|let)", "(not|never|nothing|nobody) ..3 (compulsory|mandatory|obligatory|compelled|forced|obliged)", "(free|at liberty) to (leave|skip|decline|withhold|omit|refuse|ignore|choose|decide)", "(when|if|once|where|unless|until|after) (you|users|a user|the user|members|parents) [have|first] (grant*|enabl*|permit*|allow*|give*|gave|given|turn ..3 on|switch ..3 on) (the app|us|our app|it) [access|permission|location|this|these|your]",
        "(you|users|members|customers|parents|visitors) [alone|may|can|yourself|always|will] (decide|choose|determine|control) [for yourself] (whether|if|what|which|how much)", "(are|is|be|entirely|purely|completely|strictly|wholly|always) (voluntary|optional)", "(voluntary|optional) (question*|field*|information|data|survey*|feature*|basis|details)", "on a voluntary basis", "voluntarily (provide|give|submit|share|supply|enter|disclose)",
        "(not|never|no|nothing|nobody) ..14 unless (you|a parent|the customer|they|he|she|the user|a member) [have|has] [or she] [first] (ask*|tell|told|want|let|say|said|choose|chose*|request*|sign*|wish|press|tap|upload|link|connect|turn|switch|enable|join|accept*|approve*)", "(ask|asks|asking|check with|consult) (you|them|parents|members|users) (before|first|whether|beforehand)",
        "(you|users|members|customers|visitors|parents|readers|players) (may|can|are free to|are invited to|are welcome to) [also] [choose to|decide to|opt to|if you (like|wish|want|choose)] [,] (volunteer|take part|join in|participate|enrol|opt in|add your|fill in|link your|connect your|tell us more|tell us about)", "if you (like|wish|want|so wish|care to|prefer) , you (may|can) [also] (add|give|tell|fill|supply|provide|share|enter|upload|link|connect|join|sign|subscribe)", "(leave|left|leaving) ..5 blank", "(can|may) skip",
        "(participation|participating|answering|completing|filling|registration|registering|providing|taking part|giving) ..8 (voluntary|optional|your choice|up to you|your decision|a matter of choice)",
        "(parent*|guardian*) ..3 (decide*|agree*|approve*|consent*|sign*)",
        "(off|disabled|switched off|unticked) (by default|until you|unless you)",
    ] unless ["fill in ..4 form", "not always obliged", "(agent|agents) ..8 (permission|authorization|authorisation)", "(permission|authorization|authorisation) ..4 (agent|agents)", "authorized an agent", "if you ask us to (delete|remove|stop|correct|erase)", "(our|publisher|author|our own) [prior|written|express] [written] (approval|consent|permission|(authorisation|authorization))", "(opt out|unsubscrib*|withdraw*) ..20", "unless you ..3 (otherwise|(tell|ask|inform) us (not|to stop))", "(agree|agreed) to (this|these|our|the terms)", "so [that] you ..5"]
      fires ["Your consent is sought before that.", "We do nothing till you say yes.", "We publish your picture only if you have agreed.", "Filling in this field is up to you.", "Your doctor hears of it with your written approval."] quiet ["You may opt out at any time.", "Our approval is needed.", "We remember it so that you do not have to provide it again."];
    "choice.browser/switch" 70 raw [
        "@wish.off ..8 @thing.switched ..14 @means.browser", "@means.browser ..14 @wish.off ..8 @thing.switched", "@thing.switched ..9 @wish.off ..14 @means.browser", "@means.browser ..14 @thing.switched ..9 @wish.off", "@wish.off ..8 @means.browser ..10 @thing.switched",
        "@means.browser ..8 (settings|options|menu|documentation|help|preferences|permissions) ..14 (stop|keep|prevent|withhold|choose|decide) ..8 (us|cookies|app|location|knowing|storage|site|notifications)",
        "(clear|delete|empty|erase) ..3 (browsing history|browsing data|browser history|browser cache|cache|cookies)",
        "(global privacy control|gpc|do not track|dnt) ..10 (turn*|switch*|enabl*|install*|activat*) ..3 (on|it|in|your|by|browser)",
        "(private browsing|incognito)", "(surf*|brows*|@means.browser) ..8 private (mode|window)", "private (mode|window) ..6 @means.browser", "(turn*|switch*|shut) ..2 @thing.switched (off|on) ..10 @means.browser", "(warn*|alert*|ask|asks|prompt*|tell*|notif*) (you|them|users|visitors|readers|him|her) ..3 (before|when|whenever|each time|every time|if|about|of) ..5 cookie*", "(turn*|switch*|enabl*|activat*|set|setting) ..4 (do not track|dnt|gpc|global privacy control)", "(software|program|extension|plug in|add on|tool|utility) ..6 (block*|stop*|filter*|delet*|remov*|prevent*) ..4 @thing.switched", "(install*|use|using|download*) ..4 (ad blocker|(browser|blocking) (extension|plug in|add on)|tracking protection|blocker)",
        "@means.browser ..4 (set|told|instructed|configured|adjusted|programmed|asked) (to|so that|so as|not to) ..6 (refus*|reject*|block*|warn*|ask*|delet*|notif*|alert*|declin*|stop|not|accept*|cookies)", "uninstall* ..3 (app|software|program|toolbar|extension|application|it)",
        "(set*|adjust*|configur*|chang*|instruct*|tell|programm*) ..6 @means.browser ..8 (refus*|reject*|block*|accept*|warn*|ask*|delet*|notif*|alert*)",
    ] unless ["clear (whether|if|how|that|why)", "(cannot|can not) ..5 (if|when|with) your browser ..16", "in a browser that (rejects|refuses|blocks|declines) ..2", "@means.browser (must|has to|needs to|should) (accept|allow|be)", "(lost|stolen|sent by|we|our [ad|web] servers) ..3 @means.browser", "(please|do not) (upgrade|update)", "@decoy.browser"]
      fires ["You can turn cookies off in the browser.", "It warns you before a cookie is set.", "Do it by enabling Do Not Track.", "The phone's menu lets you withhold location from our app.", "You can clear cookies whenever you like."] quiet ["Your browser sends a number.", "You may opt out by e-mail."];
    "choice.settings/panel" 74 raw [
        "@means.settings ..6 @wish.set", "(use|using|open|visit|go to|visiting|through) ..4 (privacy|account|notification|profile|parental|app) (settings|options|dashboard|controls|preferences|panel|menu)", "(who|whom|what others) (can|may|gets to|is allowed to|should) (see|view|read|contact|find|follow) ..4 (your|you|their|his|my|them|it)", "(hide|unlist|restrict|mute|limit) ..2 (access to|your|their|his) ..3 (profile|playlist*|posts|listing|activity|photos|gallery|galleries|album*|status|lists|whereabouts|page)", "(control|choose|decide|say) ..3 over (your|their) (data|information|privacy)", "(untick*|uncheck*|un tick|un check|deselect*) ..6 (in|on|under) your ..2 (account|profile)", "(edit|editing|change|changing|update|updating) your [account|member] profile (and|to) (clear|stop|decline|untick*|uncheck*|turn|switch|opt)", "(declin*|stop*|turn* off|refus*) ..3 by (changing|editing|updating) your (profile|account)", "(set|make|mark|switch) ..5 (family only|friends only|just me|only me)", "(click|change|open|under|in|visit|go to) ..1 my (choices|subscriptions|preferences|settings|privacy)", "(fine grained|granular|full) control", "(select|choose|decide|pick) ..8 which (data|information|emails|messages|kinds|types|notifications)",
        "@ask.reader (may|can|could|is able to|are able to|are free to|decide|choose) ..14 @wish.set ..12 @means.settings.panel", "(with|through|via|in|under|using|from|on|by) ..3 @means.settings.panel ..9 (@wish.set|@wish.off)", "(@wish.set|@wish.off) ..9 (in|under|via|through|on|from|using|with|by|within|inside) ..4 @means.settings.panel", "(@wish.set|@wish.off) ..4 @means.settings.panel",
        "@means.settings.panel ..6 (has|have|contain*|includ*|offer*|hold*|featur*|let*|allow*|enable*|permit*|give*) ..8 (toggle*|switch*|option*|entry|control*|slider*|checkbox*|box|boxes|setting*|choose|choice*|decid*|@wish.off)",
        "(tools|controls|settings|options|switches) (to|for|with which) ..3 (control*|manag*|decid*|choos*|limit*|adjust*) ..3 (how|what|which|who|whether)",
        "(disabl*|deactivat*|switch*|turn*|untick*|uncheck*|enabl*|activat*|toggl*|flip*|hide|hidden) ..6 (in|on|inside|within|under) (the|our|your) ..3 (app|game|account|profile|settings|software|player|portal|page|menu|screen)",
        "@ask.reader [may|can|could|alone] (decide|decides|choose|chooses|determine|determines|control|controls|pick|picks|set|sets) ..6 (who|whom|which|whether|how much|what) ..6 (see|sees|seen|shown|visible|shared|read|find|contact|write|public|data|information|published)", "@ask.reader (may|can|could|choose to) (hide|mark|make|keep|set|switch) ..5 (private|public|hidden|invisible|unlisted|from others|from other ..1|from view|to yourself)",
    ] unless ["(tailor*|stor*|remember*|sav*|depending|according|based|consistent|know|personali*|customi*) ..5 (preferences|settings)", "memory", "@means.browser ..3 (settings|options|preferences|controls|menu)", "(settings|options|preferences) (of|on|in) (your|the) ..2 @means.browser", "(software|storage|flash|browser|device|phone) (settings|preferences)", "(staff|employees) ..4 @wish.set", "we ..2 (set|manage*|chang*|adjust*|control*|determin*|select*|choose|decid*|save|store|use|collect|record|remember|customi*)", "cookie policy"]
      fires ["You may alter this in the privacy menu.", "Tracking can be turned off under your account.", "Our settings page has a switch for it.", "There are tools to control who sees you."] quiet ["Our staff adjust it in the settings.", "You can change this in your browser's settings.", "We decide which data we use."];
    "choice.settings/choose" 68 raw [
        "@wish.set ..9 @means.settings", "(notifications|preferences|privacy|(personalisation|personalization)|sharing) (screen|tab|menu|section|page|panel|toggle)", "(you|users|members|customers|players|parents|subscribers|anyone|visitors) (may|can|could|are able to|are free to) ..12 (in|under|from|via|through|using|with|on) ..3 (settings|(privacy|notification|account|profile|sharing|email|marketing|contact|communication) (preferences|options|page|menu|tab|section)|preferences (page|menu|tab|section|center|centre)|dashboard|control panel|toggle|options (page|menu|screen))", "(settings|options (page|menu|screen)|preferences (page|menu|screen|center|centre)|dashboard|toggle*|control panel|slider*|privacy (menu|tab|tools|section)) ..4 (let|lets|allow|allows|enable|enables|permit|permits|give|gives|where|in which|with which|letting|allowing) ..2 (you|users|members|customers|players|parents)", "(open|opening|visit|visiting|go|going|under|use|using|change|adjust) [to|the|your] ..2 settings ..8 (turn|switch|choose|pick|disable|stop|decide|limit|hide|change|set|toggle|select|untick|uncheck)", "(set|make|mark|keep|switch|change|hide) ..4 (private|public|friends only|unlisted|hidden|invisible|visible to|to yourself|from other users|from others)",
    ] unless ["@means.browser ..3 (settings|options|preferences|controls|menu)", "(settings|options|preferences) (of|on|in) (your|the) ..2 @means.browser", "(software|storage|flash|browser|device) settings", "(staff|employees|our) ..4 @wish.set", "not (private|public)", "@wish.erase", "(make|made) a", "we (save|store|use|collect|record|remember)", "we ..4 (set|manage*|chang*|adjust*|control*|determin*|select*|choose|decid*)", "we ..3 (save|store|use|collect|record|remember|customi*)"]
      fires ["Pick in your profile what strangers get to see.", "You may mark an album as private."] quiet ["We set a low price.", "We adjust settings on our servers."];
    "choice.third_party_opt_out/wish" 66 raw [
        "(@wish.end|@wish.off) ..18 @thing.industry", "(its|their|whose|vendor|vendors|provider|providers|those companies|these companies|each company|each network|network|networks|ad servers|third party|third parties|advertisers|partners) [own|individual|respective] [web|website|websites] (opt out|opt outs|optout)", "(@wish.end|disabl*|deactivat*|block*|prevent*) ..6 (google|facebook|twitter|meta|doubleclick|quantcast|hotjar|mixpanel|adobe|omniture|linkedin|pinterest|tiktok|criteo|flurry|comscore|nielsen|bing|taboola|outbrain)", "(these|those|such|third party|ad|the) (companies|networks|vendors|providers|partners|firms|advertisers|services|parties) ..6 (offer|offers|provide|provides|let you|allow you|have|maintain|give you) ..4 (@wish.end|opt out*)",
    ] unless ["we ..3 (opt|decline)", "we (visit|see|contact)", "(our|us) ..2 (opt out|newsletter)", "(complaint*|seal|certified)"]
      fires ["You can turn down such banners at the Digital Advertising Alliance."] quiet ["We follow the principles of our trade.", "You may opt out of our newsletter."];
    "choice.third_party_opt_out/own" 72 raw [
        "@thing.industry ..18 (@wish.end|@wish.off)", "(@wish.end|@wish.off) ..16 (their|its|vendor|vendors|provider|providers|those companies|these companies|operator|companies) [own|respective|individual] ..1 (site|sites|website|websites|page|pages|settings|tool|tools|form|opt out)", "(their|its|vendor|provider|those companies|these companies|operator) [own|respective|individual] (site|sites|website|websites|page|pages|settings|tool) ..10 (@wish.end|@wish.off)", "(google|facebook|twitter|meta|doubleclick|quantcast|yahoo|microsoft|hotjar|mixpanel|adobe|omniture|linkedin|pinterest|tiktok|snap|criteo|flurry|matomo|comscore|nielsen|bing|taboola|outbrain|amazon) ..10 (@wish.end|opt out|ad settings|ads settings|add on|plug in|ad preferences)", "opt out ..2 (cookie|mechanism|page|site|website|tool|option|link|program) (of|from|offered by|provided by|operated by|run by|at) (the|these|those|each|their|third|our) ..2 (compan*|vendor*|provider*|network*|advertiser*|partner*|part*|firm*)", "(visit|go to|see|contact|consult) (the|these|those|each|their) ..3 (compan*|vendor*|provider*|network*|operator*|partner*|firm*) ..8 (@wish.end|@wish.off)", "opt out ..6 (all|several|many|most|other|participating|member|multiple) ..3 (companies|networks|vendors|advertisers|firms)", "adjust* ..4 settings in your (twitter|facebook|google|linkedin|meta) account",
        "(@actor.third|@recipient.analytics|@recipient.advertisers) ..2 (offer*|provides|let|lets|allow|allows|has|have|maintain*|operates|runs|enable*|permit*) ..4 (opt out|opt outs|opting out|optout)",
        "@wish.end ..3 (its|their) ..2 (tracking|cookie*|collection|profiling|measur*|analytics|ads|advertising|targeting|network)",
        "@wish.end ..4 (@actor.third|@recipient.analytics|@recipient.advertisers) ..12 (<url>|go to|visit|click*|see|on (their|its|the) ..2 (site|website|page))",
    ] unless ["we ..3 (opt|decline)", "(our|us) ..2 (opt out|newsletter)", "(complaint*|seal|certified)", "@thing.mailing"]
      fires ["Each company stops it on its own site when you opt out there.", "You may turn it off on their own page.", "Opt out of their tracking there.", "Some ad networks allow you to opt out."] quiet ["You may opt out of our newsletter.", "Our partners provide data."];
    "choice.marketing/this" 52 raw ["@wish.this"] unless ["responsible for contacting", "(cannot|can not|unable to) unsubscribe ..3"]
      fires ["You can ask to be left off that list."] quiet ["You can delete this."];
    "choice.marketing/wish" 66 raw [
        "(@wish.end|@wish.off.switch) ..11 @thing.mailing", "@thing.mailing ..13 (@wish.end|@wish.off.switch)",
        "(refrain*|not|desist*) ..3 (from|be) ..3 (mailing|sending|calling|sent|mailed|contact*) ..10 @thing.mailing",
        "@thing.mailing ..14 (only|solely) ..6 (ask*|order*|agree*|consent*|sign* up|request*|subscrib*|opted in|want|wish)", "(only|solely) ..8 @thing.mailing ..8 (asked|agreed|consented|signed up|requested|subscribed|opted in|want|wish)",
        "(withdraw*|revok*) ..5 consent ..6 @thing.mailing", "(taken|removed|struck|dropped|kept|get) (off|from) (our|the|this) [mailing|email] list !(of)", "how to (stop|cease) (getting|receiving) (it|them|these|our|such|the)", "no longer (want|wish|like|care) to (get|receive) ..1 alerts",
        "(consent|opt in|opting in|opted in|agree|asked|tick ..5) ..3 (for|to) ..6 @thing.mailing",
        "(choose|choice|decide|select|say|tell us|indicate|preference*) ..6 (whether|if|which|how often|what) ..10 @thing.mailing",
        "similar (goods|products|services) ..14 @wish.end", "request no (future|further|more) (notice*|mailing*|email*|message*|letter*)", "opt out ..5 contacts", "(no longer|stop) receiv* [those|these|such|any|further|our] (emails|messages)",
        "@thing.mailing ..10 (your choice|your option|up to you|if you (wish|want|like|ask|agree))", "not (to receive|want to hear|wish to hear|want to be contacted|wish to be contacted) ..6 (from us|by us|email|emails|mail|calls|messages)",
    ] unless ["responsible for contacting", "not mean ..5 (no longer|stop)", "(employees|staff) ..6 @thing.mailing", "@thing.mailing (code*|purposes only)", "(law|laws|act) ..4 @thing.mailing", "(cannot|can not|unable to) (unsubscribe|opt out)", "(use|uses|used|using) ..4 to (exclude|suppress) ..1"]
      fires ["Say no to our brochures when you order.", "Leaflets go out only to those who asked for them.", "You may request no future mailings."] quiet ["We send a newsletter every month.", "You may delete your account."];
    "choice.advertising/wish" 81 raw [
        "(@wish.end|@wish.off.switch|limit|prevent) ..8 @thing.adverts", "@thing.adverts ..14 @wish.end", "@thing.adverts ..14 @wish.off (them|it|this|these|off|at|in|by|under)", "@thing.adverts ..10 (be|been) @wish.off.switch",
        "(ask*|seek*|obtain*|with|without|require*|give*) ..3 (permission|consent) ..10 @thing.adverts", "(which|what|the) (ads|banners|adverts|advertisements) you (see|are shown|get|receive) ..16 (follow|link|click*|settings|@wish.end|@wish.off|control)", "not want ..12 (ads|banners|adverts|advertisements) ..10 (link|settings|click|follow)",
        "(choose|choosing|control|manage|decide|adjust|set) ..6 (ads|ad experience|advert*|banners|ad preferences|ad settings|advertising preferences)",
        "@thing.adverts ..12 (only if you|consent|permission|opt in|unless you|your choice|choices)", "(ask|choose|prefer|want|like|rather|settle) ..4 (fewer|less|generic|random|untargeted|general|non (personalised|personalized)|contextual) ..2 (ads|advert*|banners)", "(limit ad tracking|reset ..4 advertising id*|advertising choices|ad choices|your ad)", "(data|information|history|visits|interests|habits|activity) ..6 (for|in|to) ..4 @thing.adverts ..16 (@wish.end|@wish.off)",
        "(consent|agree|opt in|permission) (to|for) ..5 @thing.adverts",
        "(audience*|social networks) ..10 @wish.end", "(prefer|rather see|rather have) ..3 (ads|adverts|banners|advertising)", "@thing.adverts ..8 only ..6 (agree*|consent*|opted in|ask*|allow*|permit*|accept*|tick*)", "(toggle*|switch|slider*|controls|setting|option|checkbox|opt out|button) (for|of|against|to) ..4 @thing.adverts",
        "(tailor*|personali*|target*|match*) ..3 (banners|ads|adverts|advertising) ..12 (@wish.end|@wish.off)",
    ] unless ["choose to (conduct|trade|deal|do|buy|purchase|engage|interact|visit) ..8 advertisers", "(advertisers|advertiser) (can|may|could|will)", "your [own] (ad|advert|advertisement|listing) !(choice*|preference*|setting*|experience|id|tracking)", "(collect|collects) ..16 (ad|advertising) (choices|preferences)", "@thing.adverts (mail*|material*|messages|texts)", "we (choose|block|refuse|reject|screen|control|manage|decide|decline|remove) ..4", "our [choice of] advert*"]
      fires ["Tailored ads go only to those who agreed.", "There is a switch for banners.", "Banners that follow you can be turned down here.", "If you would rather not see tailored commercials, switch them off."] quiet ["We show advertising.", "You may opt out of our letters."];
};
