//! How a policy speaks of who gets data, where the wording alone says it.

use super::{Rule, rules};

pub const RULES: &[Rule] = rules! {
    "recipient.public/becomes" 96 raw [
        "(becomes|become|is|are|be|made|make) [it|them] (public|publicly available|publicly accessible|public information|visible to (other|all|everyone)|available to the public)",
        "(seen|read|viewed|collected|accessed|shown|used|copied|found|picked up) [,] [collected|used|or|and] [by|to] (others|other (users|members|visitors|players|people)|anyone|anybody|everyone|everybody|the public|any reader|search engines)",
        "(open|visible|viewable|readable|accessible|known|exposed|searchable|shown|displayed) [by|to|for] [all|every|any|the|your] [the|other|registered|general|fellow] (public|members|users|visitors|readers|everyone|everybody|anyone|anybody|players|participants|whole world|community|subscribers|followers|strangers)",
        "for (all|anyone|everyone|everybody|the world|the public|all the world) to (see|read|view)",
        "search engines ..4 (index|find|pick|list|cache)", "publicly (logged|listed|visible|displayed|shown|searchable|known|posted)", "(public|community) (feed|timeline|wall|gallery|leaderboard)",
        "(your|you|names|nickname*|profile*|posts|reviews|comments|photos) ..8 (seen|read|viewed|shown|visible|open) (by|to) (all [other] (users|members|visitors|comers|players|readers)|any [other] (user|member|visitor|player|reader|subscriber|employer)|the [whole] world|everybody)",
    ] unless ["(policy|notice|statement|terms) ..6", "not [be] ..2 (public|publicly|visible|shown)", "not make ..10 (public|visible|known)", "(nothing|none of) ..9", "we publish ..5", "(our|the) (rules|prices|patterns|articles|catalog*|collection*|books|news|stories) ..9", "(others|anyone) (on the way|en route|in transit)",
        "(museum|library|store|shop|office*|exhibition|gallery|garden|event*|meeting*|building|hall) [is|are] open ..4", "(use|uses|using|collect|collects|gather|gathers|obtain|obtains|receive|receives|scrape|draw on|rely on|trained on|combine|get) ..9 (that|which) (is|are) [made] (public|publicly available|publicly accessible|available to the public)"]
      fires ["What you post in our forum becomes public.", "Your reviews can be seen by other users.", "Your town is shown to all members.", "Search engines may index your profile."] quiet ["We publish this policy.", "Our public library is open.", "This policy is available to the public."];
    "recipient.public/others_see" 94 raw [
        "(everyone|everybody|anyone|anybody|other (members|users|players|visitors|participants|readers|people)|your friends|fellow (members|users|players)|visitors to|strangers) ..8 (see|sees|read|reads|view|views|find|copy|download|learn|look at) ..5 (your|his|her|their|it|them|what you|name|names|profile*|posts|pictures|photos)",
        "(your|names|donors|winners|photograph*|photos|comments|letters|questions|reviews|testimonials|scores|contributions|entries|submissions) ..12 (listed|printed|published|posted|displayed|shown|appear|appears|archived|announced) ..8 (page|pages|website|site|publicly|newsletter|print|open|board|gallery|wall|newspaper|web|internet|online|leaderboard)",
        "(your name|nickname*|winner*|donors) ..20 (released|given|announced|passed) to the [news] (press|media|newspapers|public)",
        "(your name|winner*|donors|givers) ..6 (printed|published|listed) in (our|the|a) ..1 (yearbook|report|magazine|journal|programme|program|bulletin|press)",
        "(name|nickname|photo|picture|handle) ..5 (appear|appears|shown|displayed|published|printed) (beside|next to|with|under|alongside) (your|each|the) ..1 (post*|comment*|review*|listing*|bid*|entr*|picture*|photo*|stor*)",
        "(your|winner*|donors|scores) ..7 (go|goes|put|posted) up on (our|the) (website|site|page*|wall|board)",
    ] unless ["(policy|notice|statement|terms) ..9", "(not|never) ..4 (listed|printed|published|posted|displayed|shown|appear*|see|read|view)"]
      fires ["Other players see your nickname.", "The names of winners are published on our website."] quiet ["Anyone can read this policy.", "You see your bill online.", "Your name will not be published on our site."];
    "recipient.acquirer/sold" 80 raw [
        "(if|when|should|were|where|case|event|upon|part of|during|connection with|course of) ..9 (sold|acquired|acquires us|taken over|bought|merge|merged|merges|bankrupt*|insolven*|wound up|spun off|liquidated|changes hands|changed hands) ..24 (information|data|records|files|lists|database|assets|particulars|details)",
        "(merger|acquisition|takeover|bankruptcy|insolvency|(reorganisation|reorganization)|liquidation|change of control|restructuring|spin off|divestiture|receivership|joint venture|sale of (our|the|all|any|part)) ..24 (information|data|records|files|lists|database|particulars|details|passed|transferred|assets transferred)",
        "(information|data|records|files|list|lists|database|details) ..22 (merger|acquisition|bankruptcy|takeover|new owner|acquires us|takes over|acquiring company|resulting company|surviving company)",
        "(receiver|trustee|liquidator|bidders|suitors|potential (buyers !(of (your|a|an))|investors|acquirers)|prospective (buyers|purchasers) !(of (your|a|an))|new owner|whoever (takes over|buys|acquires)) ..14 (information|data|records|files|figures|lists|database|them|it)",
        "(information|data|records|files|list|database|it|them) ..10 (new owner|successor (company|(organisation|organization)|entity)|prospective (buyers|purchasers|investors) !(of (your|a|an))|whoever (takes over|buys|acquires))",
        "(spin off|sell|divest) ..6 (division|subsidiary|branch|line of business|business units|unit) ..12 (information|data|records|customers|transferred)",
        "in (such|these|those) (transaction|transactions|a transaction|transfers|cases) ..18 (transferred|transferred assets|business assets|disclosed to the other|pass to)",
        "(if|when|should|were|case) ..6 (bought|purchased) by (someone else|(another|a) [other] (company|firm|business|party|entity)) ..12 (information|data|records|files|list|database)",
        "(another|other|a) (company|firm|business|party|entity) [that|which] (buys|purchases) (us|we|our (company|business|firm)|the (company|business|firm))",
        "(whoever|someone|somebody|anyone|firm|one|those) [who|that] (buy|buys|purchases|take over|takes over) (us|our (company|business|firm|site|website|stores|shops|assets))",
        "(resulting|combined) (company|body|entity|organi*) (will|would|may) (receive|hold|get) ..4 (data|information|records|details)",
        "(one of|among) the (transferred|acquired) [business] assets", "(data|information|records|files) ..9 change hands",
        "(if|should|when|were) ..5 (change|changes|changed) [its] (hands|owners|ownership) ..12 (information|data|records|file|files|list|database)",
    ] unless ["opt out of ..2 (sale|sharing)", "sale of (the|your|their|personal) ..2 (information|data)", "(have|has|not|never|we) [not|ever] (sold|bought|acquired)", "your ..1 (change|changes|changed) hands", "(not|never|nor|neither|no|none) ..12 (share|shared|sharing|disclose|disclosed|give|given|pass|passed|transmit|provide|provided) ..14 (acquires|buys|purchases|takes over)"]
      fires ["If our mill is ever sold, the customer files go with it.", "Your records may be passed to a new owner.", "In such transactions customer data is generally among the transferred assets."] quiet ["We do not sell your data.", "We acquired a new loom last year.", "During the last year we have sold such data.", "We sell towels and bath mats."];
    "recipient.authorities/handed" 80 practice [
        "(give|given|hand*|turn*|furnish*|report*|disclos*|communicat*|notif*|provide*|supply|supplied|shar*|show|shown|pass*|forward*|tell|told|surrender*|releas*|made known|transmit*|submit*|refer*) ..16 (police|sheriff|constabulary|coroner|medical examiner|inspectorate|district attorney|tax office|customs|immigration|ministry|prosecutor*|courts|judge|health department*|authorities|officials|law enforcement|competent agency|government agenc*)",
        "(police|sheriff|coroner|inspectorate|prosecutor*|ministry|authorities|officials|government|law enforcement|health department*) ..8 (get|gets|given|told|receive*|notified|informed|obtain*) ..9 (information|data|records|name|names|details|them|it|address*|logs|register)",
        "(subpoena*|warrant|court order*|legal process|judicial order*) ..10 (force*|compel*|require*|oblige*|order*) ..8 (give|hand|turn|disclos*|produc*|surrender|provid*)",
        "(comply|cooperate|co operate) with (law enforcement|the police|the authorities|subpoena*|court order*|legal process|such (orders|an order|requests)|investigations)",
    ] unless ["(you|your attorney|parents) ..3 (report|notify|contact|tell)", "complain* ..8", "(not|never|nor) ..2 (get|given|told|receive*|notified|informed|obtain*)"]
      fires ["We hand your records to the police if a judge orders it.", "A subpoena may compel us to turn over account files."] quiet ["You may complain to the authorities.", "We comply with the law."];
    "recipient.marketers/write" 72 practice [
        "(let|allow|permit) ..3 (firms|companies|organizations|merchants|parties|partners|sponsors) [to] (mail|write to|email|contact|send) you",
        "(let|allow) ..6 use our [mailing|postal|membership|subscriber] list",
        "(our|business|marketing|promotional|selected|certain|these|such) ..1 (partners|sponsors|advertisers|affiliates|merchants) [may|might|will|can] [also|then|sometimes|occasionally] contact you ..6 (about|with|regarding|concerning) [new|special|their|its|his|other] [own|special] (products|services|offers|goods|promotions|deals)",
        "@actor.third ..8 (mail|send|write|phone|call|telephone|approach|solicit|solicits|email|post|market) [to] (you|them|customers|our (customers|members|readers|users)) ..6 (catalog*|coupon*|offer|offers|voucher*|promotion*|appeal*|brochures|advert*|solicitation*|products|services|deals|marketing)",
        "(lend|lends|lent|loan|hire out|rent|rents|rented|swap*|exchang*|borrow*|licens*) ..4 (mailing list*|our list|our lists|lists of (customers|members|donors|subscribers|readers)|customer list*|subscriber list*)",
        "(list|lists|names|addresses) ..3 (for hire|for rent|on loan)",
    ] unless ["(not|never) ..6 (lend|loan|hire|rent*|swap*|exchang*|licens*|sell|sold|trade)", "our (list|lists) of !(customers|members|donors|subscribers|readers|names|addresses|clients|users)"]
      fires ["We let other firms mail you about things you will like.", "Selected companies may send you their offers.", "Now and then we rent our mailing list."] quiet ["We may send you our catalogue.", "We never rent our mailing list."];
    "recipient.service_providers/hired" 78 practice [
        "(we|company) [may|also|have|will] [also] (use|hire|hired|engage|employ|retain|contract with) (outside|other|another|third party|a|an) ..3 (company|companies|firm|firms|processor|vendor|agency) ..2 to (ship|bill|process|host|mail|deliver|run|handle|manage|print|fulfil*|fill|send|operate)",
        "(payment*|orders|mailings|purchases) (is|are) [then|also] (handled|processed|shipped|mailed|fulfilled) by (our|an|outside|another) ..2 (vendor*|courier|company|companies|firm|firms|processor*|provider*|contractor*)",
        "(tasks|jobs|functions) ..9 (is|are) (handled|done|performed|carried out) by (outside|other|third) (firms|companies|parties|shops)",
    ] fires ["We use an outside shipping company to ship orders.", "Card payments are handled by our vendor."] quiet ["Our looms are built by an outside firm.", "You may use another company to ship it back.", "Orders are shipped by our own staff."];
    "recipient.analytics/hired" 88 practice [
        "(we|company) [may|also|have|will] [also] (use|hire|hired|engage|employ|work with|contract with|retain) ..4 (company|firm|vendor|agency|companies|firms) ..5 to (tell us|count|measure|analyze|analyse|track|study) ..4 (pages|traffic|visits|visitors|site|website|usage)",
    ] fires ["We have hired a firm called Tallyman to count our visitors."] quiet ["We count visits ourselves.", "We hired a firm to paint our pages."];
    "recipient.advertisers/serve" 78 practice [
        "(third party|outside|external|independent|other|our|these|such|network) ..2 (ad compan*|ad network*|ad server*|advertising compan*|advertising network*|advertising server*|advertising agenc*|advertising partners|ad partners|ad agenc*|advertisers|ad firm*) [may|also|might|will|then|sometimes] [also|then] (serve|serves|deliver|delivers|place|places|display|displays|show|shows) ..3 (ads|advertisements|adverts|advertising|banners) ..5 (our|you visit|this (site|website)|your browser|to you)",
    ] unless ["(not|never|no) ..9"]
      fires ["Third-party ad companies serve ads when you visit our website.", "Our advertising partners may also display banners on our pages."] quiet ["No outside ad networks serve ads on our pages.", "Other advertisers show their ads on television."];
    "share.contact/trade" 78 practice [
        "(seller|sellers|host|hosts|merchant|shop|store|hotel|landlord|dealer|restaurant|lodge) [whose ..5|of the ..4] (get|gets|receive|receives|see|sees|is told|are told|is given|are given) your ..4 (name|address|phone|telephone|email)",
        "(your name|winner*|donors|givers) ..20 (released|announced|printed|published|listed) (to|in) (the|our|a) ..1 (press|media|newspapers|yearbook|report|magazine|journal|programme|program|bulletin|news media)",
    ] unless ["(our|this) (store|shop|hotel|lodge|restaurant) ..4", "if (the|our|a) (store|shop|hotel|host|seller) ..4"] fires ["The seller gets your name and your address.", "The names of winners are printed in our magazine."] quiet ["The child receives your name.", "Our store gets your name when you call."];
    "share.activity/earlier_visits" 70 practice [
        "(vendors|networks|companies|servers|google|partners|third parties) !(..6 not) ..9 cookies ..2 (to|which|that) ..1 (serve|show|display|deliver) ..3 (ads|advertisements|adverts|advertising|banners) ..2 based on ..4 (visit|visits)",
    ] unless ["(other|linked) (sites|websites) ..4 cookies"]
      fires ["Outside vendors use cookies to show banners based on your earlier visits to our site."] quiet ["We use cookies to show ads based on your visits."];
};
