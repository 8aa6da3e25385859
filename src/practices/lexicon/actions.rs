//! Terms for who acts, what they do, and under which condition.

use super::Terms;

/// Who acts. Of two overlapping mentions, the earlier and longer counts.
pub const ACTORS: Terms = &[
    (
        "actor.we",
        &[
            "(we|us|our|ours)",
            "(this|the) (website|site|company|app|application|service|organization|university|college|school|bank|newspaper|foundation|museum)",
            "(our|this|the|its) (website*|site*|server*|system*|staff|employees|service*|company|app|apps|application*|software|newsletter*|web server*)",
            "the services",
        ],
    ),
    (
        "actor.you",
        &[
            "(you|users|user|visitors|visitor|customers|customer|members|member|consumers|consumer|individuals|individual|subscribers|subscriber|people|guests|guest|shoppers|residents|parents|children|child|registrants|donors|clients|client|patients|students)",
            "(he|she|a parent|a guardian)",
            "(sellers|seller|buyers|applicants|applicant|candidates|candidate|attendees|attendee|participants|participant|entrants|entrant|readers|reader|players|player|drivers|runners|tenants|tenant|travellers|travelers|passengers|passenger|pupils|pupil|borrowers|borrower|policyholders|claimant|claimants|renters|renter|owners|listeners|viewers|pilgrims|campers|skiers|hosts|callers|caller|depositors|learners|respondents|winners|shopper|buyer|donor|student|patient|parent|runner|resident|somebody|someone|whoever|those who)",
        ],
    ),
    // The makers of other websites and apps: what they do is no practice of the company, nor of whom it shares with.
    (
        "actor.third.elsewhere",
        &[
            "[other|the|those|these|external] (companies|websites|website|sites|site|services|apps|pages|organizations|businesses) [that|which|to which|whom] (we|our site|our pages|this site) (link|links|linked|link to|links to)",
            "(linked|external|other|third party|those|these|such|their) (websites|website|sites|site|web pages|pages|apps)",
            "(applications|apps|plugins|extensions|websites|sites) (that|which) (have|has|are|is|do|does) [not]",
            "(those|these|such|other|linked) (blogs|shops|stores)",
            "[to] (which|whom) we [only|also|merely] (link*|refer*|point*|send you)",
            "(websites|sites|shops|stores|apps|pages|merchants|companies|blogs|services) (in|on|listed in|found through) our (directory|directories|list|links|link list|search results|catalogue|index|mall|marketplace)",
            "(employers|employer|hackers|thieves|thief|criminals|fraudsters|spammers|scammers|census bureaus|credit bureaus|governments|schools|your [own|mobile|internet|web|phone|local] [service|network|phone] (doctor|bank|employer|operator|insurer|isp|provider|providers|carrier|company|landlord|school|host))",
            "(many|some|most|certain|several|few) (websites|sites|companies|shops|businesses|firms|apps|organizations|stores|search engines)",
        ],
    ),
    (
        "actor.third",
        &[
            "[our|the|its|a|their] [payment|hosting|cloud|data|service|advertising|analytics|mail|email|shipping|delivery|card] (processor|processors|provider|providers|host|supplier|suppliers|carrier|carriers|hosting company|operator|operators)",
            "(companies|businesses|organizations) (that|which|who) (advertise|place|operate|provide|help|process|perform)",
            "[these|such|our|other|certain|any|unaffiliated|those|some|non affiliated|trusted|selected|outside|the|authorized] third (party|parties) [ad|ads|advertising|service|analytics|advertisement|vendor|content|website|web|application|app|social] [provider*|servers|server|compan*|networks|network|advertiser*|advertisers|vendor*|partner*|services|site*|websites|cookies]",
            "[our|these|such|other|the|certain] [third party|business|advertising|marketing|media|network|content|trusted|online|ad|analytics|technology|service|channel|retail|promotional|joint marketing] (partners|partner|advertisers|advertiser|vendors|vendor|affiliates|affiliate|subsidiary|parent company|sister company|courier|institute|sponsors|sponsor|agents|contractors|subcontractors|marketers|publishers|resellers|merchants|licensees|subsidiaries)",
            "[our|these|such|other|third party|the] service providers",
            "[our|these|the|other] (ad|advertising|ads|online advertising) (network|networks|server|servers|service|services|company|companies|agencies|agency|technology companies|exchange*)",
            "(these|such|other|those|selected|reputable|outside|unaffiliated|different|analytics|marketing|advertising|research|some|credit card|affiliated|social media) (companies|company|entities|organizations|parties|businesses|firms|services|sites|websites)",
            "(other|linked|external|third party|those|these|such) (websites|website|sites|site|web pages|services|people)",
            "(google|google analytics|facebook|doubleclick|twitter|omniture|quantcast|webtrends|adobe|comscore|nielsen|paypal|yahoo|microsoft|linkedin|hotjar|mixpanel)",
            "others",
            "(some|many|most|several) of (them|these|those)",
            "parties",
            "recipients",
            "(social media|social network*) (features|feature|plugins|widgets|providers)",
            "(these|such|those) (features|widgets|plugins|plug ins|networks|servers|advertisements|ads|tools|applications|buttons)",
            "(law enforcement|government) (agencies|agency|officials|authorities)",
            "(the|an) (advertiser|operator|recipient|purchaser|acquirer|buyer)",
            "the (client|controller|processor)",
            "anyone else",
            "(most|many|other|rival|competing|some) [online|web|internet|unrelated|large|commercial] (shops|stores|portals|firms|retailers|merchants|publishers|banks|newspapers|airlines|universities|schools|hospitals|operators|charities|businesses|apps)",
            "(spammers|hackers|criminals|scammers|fraudsters|thieves|phishers|intruders)",
            "(vendors|suppliers)",
            "companies that",
            "(other|fellow|all|registered) (users|members|visitors|participants|customers|readers|players|subscribers|shoppers|guests|people)",
            "(everybody|everyone|anybody|anyone|outsiders|strangers|the general public|nobody|no one) [else]",
            "the public !(website*|site*|page*|area*|record*|domain|interest|forum*|profile*|part*|transport|sector|health|library)",
            "(a|an|another|some|any|one|outside|external|independent|third party|specialised|specialized|separate|the|its|their|our) [outside|external|independent|web|local|hired|research|mail|print|polling|survey|advertising|ad|analytics|payment|debt|collection|credit|tracking] (firm|firms|agency|agencies|bureau|bureaus|contractor|subcontractor|consultancy|laboratory|accountant|bookkeeper|auditor|auditors|lawyer|lawyers|insurer|insurers|printer|shipper|courier|carrier|distributor|manufacturer|franchisee|reseller|retailer|dealer|exchange|vendor|supplier|processor|host|broker|collector)",
            "[our|the|its|a|an] [issuing|acquiring|card] (debt collectors|collection agency|collection agencies|tax advisers|tax advisors|legal counsel|attorneys|parcel service|delivery service|delivery company|mailing house|mail house|fulfilment house|fulfillment house|print shop|call centre|call center|help desk|app store|app stores|credit bureau|credit bureaus|credit agency|ad agency|media buyers|ad buyers|data centre|data center|payment institutions|card issuer|acquirer|issuing bank|payment gateway)",
            "[a|the|our|its|their] [partner|local] (universities|university|researchers|scientists|investors|donors|insurers|exhibitors|retailers|shops|manufacturers|dealers|hotels|airlines|employers|recruiters|landlords|marketers|advertisers|sponsors|publishers|broadcasters|merchants)",
            "(police|the police|courts|the courts|the court|the authorities|tax authorities|the government|regulators|the regulator|the ministry|prosecutors|investigators|officials)",
            "(third party|social|video|external) (plugin|plug in|plugins|widget|tracker|trackers|embed|sdk|sdks|pixel|counter)",
            "[the|our|its] (buyer|purchaser|acquirer|successor|new owner|new owners|sponsor|advertiser|recipient|manufacturer|insurer)",
        ],
    ),
];

/// What is done with data.
pub const VERBS: Terms = &[
    (
        "verb.collect",
        &[
            "(collect|collects|collected|collecting|collection of|gather|gathers|gathered|gathering|obtain|obtains|obtained|obtaining|acquire|acquires|acquired|acquiring|capture|captures|captured|capturing|compile|compiles|compiled|compiling|solicit|solicits|solicited)",
            "(record|records|recorded|recording|log|logs|logged|logging) (the|your|ip|certain|information|data|and|each|by|when|which|some|a|standard|every|non|basic|details|as)",
            "(record|records|recorded|logged) in !(and|or|to|with|users|user|members|as|,|at)",
            "(track|tracks|tracked|tracking|monitor|monitors|monitored|monitoring) (the|your|how|which|what|users|user|usage|visitors|information|data|and|site|pages|certain|individual|customer|visitor|visits|activity|traffic)",
            "(receive|receives|received|receiving) [certain|some|the|any|other|additional|limited|more|automatically|account|card|payment|your|personal|personally|technical|aggregate*|only|this|that|such|non|usage|log|anonymous] [certain|some|the|any|other|additional|limited|more|automatically|account|card|payment|your|personal|personally|technical|aggregate*|only|this|that|such|non|usage|log|anonymous|identifiable|account|personal] (information|data|technical|record|records|store|log|details|name|names|address|number|email address*)",
            "[automatically] (recognize|recognizes|detect|detects|determine|determines|learn|learns|access|accesses|identify|identifies) (your|the|each|information|certain|domain|data|only)",
            "[may|will|be|are|is|we|also|to|then|us] (ask|asks|asked|asking) [you|users|visitors|for|customers|them] [to|for|that|certain|some]",
            "(request|requests|requested|requesting) [certain|that|from|you|your|personal|some|user|the|additional|information]",
            "(require|requires|required|requiring) [you|users|that|your|certain|the|some|to|personal|customers|a|an|us] [to|provide]",
            "(we|will|may) need [to] [know|have|your|you|the|certain|some]",
            "(keep|keeps|keeping) [a] [track|record|records] of",
            "information we (get|have|hold|collect)",
            "(we|also|may) [also] get",
            "(is|are|be|was|were|been|being|gets|get) [then|also|automatically|both|all|always|each|later|first|likewise|routinely|normally] (collected|gathered|recorded|logged|obtained|received|captured|tracked|requested|generated|noted|registered|documented|filed|archived|scanned|copied|uploaded|fetched|imported|harvested|extracted|counted|measured|read|remembered|detected|observed|pulled|followed|retrieved|acquired|compiled|photographed|filmed|asked|required|needed|sought|typed|keyed|monitored|taken down|written down|jotted down|noted down|entered into|added to|appended|attached to)",
            "(fetch|fetches|fetched|fetching|harvest|harvests|harvested|harvesting|import|imports|imported|importing|retrieve|retrieves|retrieved|retrieving|extract|extracts|extracted|extracting|glean|gleans|gleaned|detect|detects|detected|scrape|scrapes|scraped|ingest*|jot|jots|jotted|remember|remembers|remembered|pull|pulls|pulled|pick up|picks up|picked up|look up|looks up|ascertain*|inquire*|enquire*|elicit*|recorded|logged|noted)",
            "(write|writes|writing|wrote|written|take|takes|taking|took|taken|note|notes|noted) down",
            "(ask|asks|asking|asked) (for|about|after|which|what|where|when|how|whether|who)",
            "(want|wants|wanting|need|needs|like|likes) to (know|see|have|hear|get|ask)",
            "(need|needs|demand|demands|call for|calls for) (your|the|a|an|to|from|details|proof|information|certain|some|two|either|both)",
            "(note|notes|noting|register|registers|registering|count|counts|counting|measure|measures|measuring|copy|copies|copied|copying|scan|scans|scanning|download|downloads|downloaded|upload|uploads|sync|syncs|synchronise*|synchronize*|photograph|photographs|film|films|archive|archives|file|files|document|documents|keep|keeps|time|times|map|maps|mirror|mirrors|report|reports) (down|the|your|which|what|when|whether|how|from|each|every|all|any|where|who|whom|it|them|these|both|their|his|her|certain|some|users|customers|patients|visitors|people|contacts|address)",
            "(mandatory|required|compulsory|optional|obligatory) [form] (field*|item*|data|information|particulars|entries|details)",
            "(field*|box*|space*|blank|blanks) for (your|the|a)",
            "(become|becomes|became) aware of",
            "(come|comes|came|get|gets|got) to (know|see|hear|learn)",
            "(see|sees|seeing|seen|learn|learns|learned|learnt|know|knows|read|reads|reading|observe|observes|observed|observing|follow|follows|following|watch|watches|watching|check|checks|view|views) (your|which|what|when|whether|how !(we|to|this|the|our)|where|who|whom|their|from (which|what|where)|that you)",
            "(take|takes|taking|took) (a|your|their|his|her|photos|pictures|photographs|copies|fingerprints|images) [..2] (note|notes|photo*|picture*|copy|copies|scan*|image*|print*|of)",
            "(record|log|track|monitor|recording|records|logs|tracks|logging|tracking|monitors) (how|when|where|who|whom|whether|from|each|every|any|all|it|them|these|both|their|his|her|people|customers|our|ips)",
            "(logging|recording|tracking|monitoring|capture|storage|receipt|acquisition|gathering|harvesting|measurement|counting|scanning|registration|processing|retention|retrieval) of (your|the|user*|visitor*|customer*|personal|data|information|ip|browsing|such|any|certain|@data)",
            "(buy|buys|bought|buying|purchase|purchases|purchased|license|licenses|order|orders) ..10 from (data|list|marketing|commercial|public|third|outside|other|brokers|suppliers|vendors|information|credit)",
            "(receive|receives|received|receiving|get|gets|getting|got) [also|then|only|automatically|in turn|back|all of] (your|their|his|her|from (you|the|them|your|that|third|our|these|such|a|an|other|advertisers|partners|users|customers|public)|the (following|name|names|email|ip|location|date|type|information|data|result*|content*|address*|last|number*)|reports|records|details|copies|notice of)",
            "(gain|gains|gained|gaining|get|gets|obtain) access to",
            "(look|looks|looking) (at|into) (your|the|candidates|applicants|which|what|how|their)",
            "(automatically) (sent|transmitted|transmits|sends|provides)",
            "log in our",
            "(scan|scans|scanned) (your|the)",
            "(set|sets|setting|place|places|placed|placing|deposit*|drop|drops|serve|serves|plant|plants|write|writes|deploy|deploys|embed|embeds|embedded|install|installs|hand|hands|handed|issue|issues|assign|assigns|assigned|use|uses|using|employ|employs) !(to|your|up|the browser) ..4 (cookie|cookies|beacon|beacons|gif|gifs|pixel|pixels|tag|tags)",
            "(receive|receives|received|receiving) [automatically|also|then] [your|the] [ip|internet] (address|addresses|information|browser)",
        ],
    ),
    (
        "verb.keep",
        &[
            "(store|stores|stored|storing|retain|retains|retained|retaining|keep|keeps|kept|hold|holds|held|save|saves|saved|saving|maintain|maintains|maintained)",
            "(have|has|had) (your|their|his|her|on file|on record|a copy|copies|a record)",
            "(add|adds|added|enter|enters|entered|copy|copies|copied|put|puts|append|appends|attach|attaches|write|writes|feed|feeds|file|files|type|types|load|loads) ..6 (to|into|in|on|with|under|next to) (our|your|the|a|his|her|their) [..2] (file*|record*|database*|chart*|account*|profile*|log|logs|list*|system*|register*|server*|program*|folder*|crm|books)",
            "(record|file|account|profile|chart|dossier|log|logs|entry|database|register) ..3 (contain|contains|include|includes|shows|show|consists of|comprises|lists|list|holds)",
        ],
    ),
    // What is named before the verb arrives at the company, or is there.
    (
        "verb.keep.lands",
        &[
            "(land|lands|landed|arrive|arrives|arrived|end up|ends up|come|comes|came|go|goes|flow|flows|find its way|find their way|finds its way|remain|remains|stay|stays|sit|sits) [straight|directly|automatically|then|also] (in|into|on|at|with|to|within|onto) (us|our|your (file|record|chart|account|profile|customer)|the (file|chart|register|database|log|logs|case|patient|student))",
            "(reach|reaches|reached) (us|our)",
            "(is|are|be|was|were|being) [also|then|all|automatically|thereby|thus] (on file|on record|in our possession|in our ..2 (file*|record*|database*|system*|log*)|known to us|visible to us|available to us|part of (your|our|the) ..2 (record*|profile*|account*|file*|log*|data|information))",
            "(is|are|be) [also|not least] (among|part of|one of|some of|counted among|included in) ..3 (data|information|details|things|items|what|categories) ..8 (collect*|gather*|receive*|obtain*|store*|keep|hold|record*)",
            "(mandatory|compulsory|obligatory)",
            "(leave|leaves|leaving) [a|an] (entry|trace|record|entries|traces)",
            "(is|are|be|was|were|been|being) [then|also|first|automatically|thereby|thus] (visible|shown|displayed|passed on|known|communicated|apparent|handed over|returned|sent back|disclosed|reported|transmitted|forwarded|passed|relayed|revealed) (to|back to) (us|our)",
            "(is|are) part of (the|our|your|every|each) (registration|order|form|application|sign up|booking|checkout|record*|entry|log)",
            "(is|are|be|was|were|been|being) [then|also|first|automatically] (set|placed|put|dropped|deposited|planted|issued|assigned) !(in place|up|to)",
        ],
    ),
    (
        "verb.provide",
        &[
            "(provide|provides|provided|submit|submits|submitted|submitting|enter|enters|entered|supply|supplies|supplied|volunteer|volunteers|volunteered|furnish|furnished|upload|uploads|uploaded|disclose|disclosed|input|complete|fill out|fill in|post|posts|posted|send|sends|sent|give|gives|giving|given|share|shared|type|leave)",
            "(register*|sign up|signing up|subscrib*|creat* an account|log in|place an order|make a purchase|purchase|apply|order)",
            "(reveal|reveals|revealed|tell|tells|told|hand in|hands in|handed in|hand over|hands over|handed over|entrust*|confide|confides|declare|declares|declared|specify|specifies|fill|fills|filled|key in|express|expresses|expressed|choose|chooses|type|types|typed|surrender|wrote)",
            "(state|states|report|reports|present|presents|describe|describes|answer|answers|indicate|communicate*|transmit|transmits|attach|attaches|bring|brings|brought|add|adds|contribute|email|emails|emailed|fax|record|log|logs|select|pick|list|lists|save|put|show|shows|dictate|write|writes|let|file|files|return|returns|verify|confirm|scan|photograph|deposit|link|links|linking|connect|connects|connecting|import|sync|authorize|authorise|permit|allow) (your|a|an|the|us|our|it|them|his|her|their|which|what|whether|that|how|with)",
        ],
    ),
    // Whoever gives, the company gets.
    (
        "verb.provide.us",
        &[
            "(tell*|told|giv*|gave|send*|sent|emails|emailed|fax*|hand|hands|handed|show*|lend*|grant*|provid*|suppl*|furnish*|pass|passes|passed|passing|forward*|transmit*|transfer*|report|reports|reported|disclos*|reveal*|return|returns|returned|submit*|upload*|deliver*|feed*|bring*|brought|sell|sells|sold|texts|shar*|leav*|left|communicat*|make* available|made available|release*|confid*|entrust*|let* us have) [automatically|it|them|this|back|also|along|on|over|in|down|all of it|directly] [to|with|by] (us|our (server*|system*|staff|office*|database*|cloud|team*|computer*|engineers|desk|website|app|interviewer*|receptionist*|agents|nurses|doctors|operator*))",
            "(tell*|told|giv*|gave|send*|sent|hand|hands|handed|provid*|suppl*|furnish*|pass|passes|passed|forward*|transmit*|transfer*|report|reports|reported|disclos*|reveal*|return|returns|returned|submit*|upload*|deliver*|shar*|leav*|left|communicat*|make*|made|release*|confid*|entrust*) !(information to|data to) ..7 (to|with) (us|our (server*|system*|staff|office*|database*|cloud|computer*|engineers|interviewer*|receptionist*))",
        ],
    ),
    (
        "verb.use",
        &[
            "(use|uses|used|using|utilize|utilizes|utilized|utilizing|utilise*|process|processes|processed|processing|analyze|analyzes|analyzed|analyzing|analyse*|employ|employs|employed|combine|combines|combined|combining|compare|compared|evaluate|review)",
            "(helps|help|allow|allows|enable|enables|permit|permits|assist|assists) (us|you|our|the|to|in)",
            "use of",
            "legitimate interest* [lies|consists|is|are] (in|to|of)",
            "purposes of",
            "in order to",
            "so that we",
            "so we",
        ],
    ),
    (
        "verb.share",
        &[
            "(share !(capital|price|holder|holders|certificate*|option|options|purchase)|shares|shared !(computer*|device*|storage|responsib*|value*)|sharing|disclose|discloses|disclosed|disclosing|disclosure|disclosures|transfer|transfers|transferred|transferring|transmit|transmits|transmitted|reveal|reveals|revealed|divulge|divulged|divulges|distribute|distributes|distributed|distributing|exchange|exchanged|disseminate*|release|releases|released|releasing|pass|passed|passes|passing|report|reports|reported|furnish|furnished) !(object|objects)",
            "(make|makes|made|making) [it|your|this|such|that|the|our|personal|certain|any|them|information|mailing|list|personally|identifiable|data|some|customer|lists] [information|email|list|data|lists|address|addresses] [and|contact|personal] [information] available",
            "(give|gives|giving|given|provide|provides|provided|providing|supply|supplied|send|sends|sent|forward|forwarded|submit|turn over|release|hand over) [your|this|such|the|that|certain|it|any|personal|all|some|aggregate*|only|these|our|anonymous|non personal|personally identifiable|out|user|customer|general|statistical] [personal|personally identifiable|email|contact|of|aggregate*|identifiable|billing|registration|credit card|statistical|user] [information|data|info|details|address|addresses|statistics|name|names|reports] [about you|from you|about our users|we collect|you provide] [only] to",
            "(provide|provided|give|share|supply) (our|third|these|them|those|other|such|advertisers|such third|any|certain|trusted|business|service|law|companies|outside) ..3 (with|parties|advertisers|partners|providers|vendors|affiliates|contractors|companies|enforcement)",
            "with access to",
            "(outsource*|entrust*)",
            "(recipients|recipient|receivers) of (your|the|this|such|these|personal|any) [personal] (data|information|details)",
            "access to your",
            "(accessible|visible|available|viewable) (to|by) !(you|yourself|us)",
            "(inform|tell|show) [any|our|the|its|potential|these] (advertiser*|sponsor*|partner*|third)",
            "share [it|them|this|that|such] with",
        ],
    ),
    // Sharing where someone is named to whom it goes: "is relayed to the carrier", "may be placed with an agency".
    (
        "verb.transfer",
        &[
            "(relay*|convey*|communicat*|hand|hands|handed|handing|turn|turns|turned|turning|refer|refers|referred|rout*|suppl*|furnish*|licens*|lend|lends|lent|loan|loans|loaned|upload*|export*|streamed|fed|sync|syncs|synced|submit*|deliver*|send|sends|sent|sending|emailed|texted|faxed|mailed|forward*|give|gives|given|giving|provide|provides|provided|providing|posted|reported|publish*|pass|passes|passed|passing|placed|outsource*|entrust*|assign*|shown|showing|tell|tells|told|reveal*|expos*|broadcast*|transmit*|surrender*|leak*|go|goes|going|went|travel*|flow*|end up|ends up|wander*|copied|leave|leaves)",
            "(we|may|will|to|also|can|shall|must|they|it) (email|mail|text|fax|copy|place|post|report|show|feed|stream)",
        ],
    ),
    // What others do who get data: "our carrier receives your address", "other players see your name".
    (
        "verb.receive",
        &[
            "(receive|receives|received|get|gets|got|obtain|obtains|see|sees|seeing|learn|learns|know|knows|read|reads|view|views|access|accesses|watch|watches|note|notes|tally|tallies|register|registers|measure|measures|pick up|picks up|take down|takes down|takes|find out|finds out|look at|looks at|gather|gathers|harvest|harvests|record|records|log|logs|hold|holds|keep|keeps|inspect|inspects|study|borrow|copy|have|need|needs)",
            "(has|have|having|get|gets|gain|gains|granted|given|obtain) [direct|full|limited|temporary] access to",
            "(be|are|is|been|being) (given|told|sent|shown|supplied with|provided with|furnished with|handed|notified of|informed of|informed about|texted|granted access to|given access to|emailed|faxed|mailed)",
        ],
    ),
    (
        "verb.sell",
        &[
            "(sell|sells|sold|selling|rent|rents|rented|renting|lease|leases|leased|leasing|barter|monetize)",
            "(trade|trades|trading) [,] [or|and|nor] [otherwise] (your|any|the personal|this|that|such|these|it|them|our|their|his|her|personal|user|customer|member|information|data|names|name|email|addresses|mailing|lists|sell|rent|lease|share|exchange|disclose|transfer|give|release|distribute|market|license|loan)",
            "(is|are|be|been|being|was|were|or|and|,|not|never|nor|neither|have|has) traded",
            "(sale|rental) of [your|any|personal|user|customer|the] (information|data|personal|personally|names|email)",
        ],
    ),
];

/// Consent, refusal, and the words that deny.
pub const CONDITIONS: Terms = &[
    (
        "not",
        &[
            "(not|never|neither|nor|without|cannot|no longer|refrain from|none of|nobody|no one|unable|impossible)",
            "(no employee*|no member|none of us)",
            "we [have|will|may|shall] [also|immediately|then] (stop*|cease|ceased|discontinue|discontinued|avoid|abstain|desist|refuse to|decline to)",
            "no (plan|plans|intention|intentions|intent|need|reason|desire|interest) (to|of|in)",
            "no (automated|solely automated|profiling)",
            "no (way|right|possibility|option|opportunity) (to|of)",
            "(under no|in no|at no|by no) (circumstances|circumstance|event|case|way|time|means)",
        ],
    ),
    ("no", &["(no !(matter|doubt)|none of)"]),
    (
        "not.false",
        &[
            "do not track !(the|your|which|what|how|any|our|users|visitors|individual|people|customers|readers)",
            "do not (sell|share) [or share|or sell|or disclose|and share] my",
            "do not sell (link|button|page|list)",
            "(you|user|users|they|customers) no longer (wish|want|need|use*)",
            "not (only|limited to|necessarily|be limited to|just|merely|exclusively|solely|including)",
            "(whether|if) or not",
            "whether or not",
            "(do|does|did) not hesitate",
            "(if|when|where|should|unless) [you|users|they|we] (do|does|did|choose|would|prefer|decide) [rather|to] not",
            "(that|who) [you|users|they] (do|does|did|choose|would|prefer|decide) [rather|to] not",
            "(ask|asks|asked|request|requests|prefer|want|wish|like|require|insist|instruct|direct|tell) [us] [that] we [do|did|would] not",
            "(information|data|details|records) (that|which) we (do|did|would) not",
            "(request|requests|ask|asks|want|wish|require|demand|instruct|direct) [us] that we (stop*|cease*|discontinue*)",
            "(may|might|will|would) not (be able|work|function|receive|have access|be available|apply|operate|otherwise)",
            "(you|they) (may|can|could|will|would|should|must|do) not !(be (asked|required|tracked|identified|contacted|profiled))",
            "not (all|every|everyone|always)",
            "not (prevent*|restrict|limit|mean|preclude*|prohibit*|stop) ..6 (from|mean|our|us|we|ability|right*)",
            "(do|does) not (prevent|restrict|mean|preclude)",
            "not (share|sell|disclose|collect|use|keep|show|tell|give|store|record) ..3 everything",
            "not (share|sell|disclose|collect|use|keep|store|record) (all|every)",
            "choose not to",
            "(wish|want|prefer|like|choose|elect|decide) to not",
            "prefer not to",
            "rather not",
            "ask [us] not to",
            "elect not to",
            "opt not to",
            "(tell|instruct|direct|notify|advise|order|want) us not to",
            "request* ..4 not",
            "not (responsible|liable|control*|endorse|guarantee*|warrant*|intended|directed|apply)",
            "is not (a|secure|100|possible to (guarantee|ensure|promise|control))",
            "not otherwise",
            "decide* not to",
            "(can|could) not (guarantee|ensure|control|be held|be guaranteed|promise|warrant|access|use|be responsible)",
            "without (limitation|notice|charge|prior notice|restriction|undue|being|unreasonable)",
            "why not",
        ],
    ),
    // Denied for the reader only: "if you do not provide it …".
    (
        "not.reader",
        &[
            "(do|does|did) not (have to|need to|want|wish|agree|opt|provide|consent|accept|like|know|understand|allow|enable|respond|object|have|register|choose)",
        ],
    ),
    (
        "cond.consent",
        &[
            "(only|except|unless) [if|when|where] you [first|have] (ask*|request*|check*|turn !(..4 off)|switch !(..4 off)|enable|allow*|agree*|accept*|tick*|choose|say|opt in|permit*|consent*|authoriz*)",
            "if you (opt in|accept them|agree to it|allow it|allow this|enable|turn it on|turn this on|permit|consent|give us permission|agree)",
            "until you (turn|switch|enable|allow)",
            "(people|users|customers|those|subscribers) who have (asked|opted|agreed|consented|signed up|requested)",
            "without asking you",
            "unless ..6 (switch|switches|turn|turns) [this|it|that|them] on",
            "if you have (subscribed|signed up|opted in|agreed|consented|asked)",
            "(with|without|upon|after|subject to|given|obtain*|have|has|had|on|based on|require*|request|ask for|get|receiv*|unless we have|have received|prior to|under) [first|obtaining|your|the|our|a|prior|explicit|express|specific|users|user|appropriate|their|affirmative|his|her|his or her|parental|verifiable|written|expressed|customer|individual|members|any|having|receiving] [user|customer|customers|users|express|explicit|prior|informed|written|verifiable|parental|specific|members|or|affirmative|written] (consent*|permission|authorization !(procedure*|process*)|approval|permissions|agreement !(between|with|that|to))",
            "[only|unless|if|when|where|until|once|after] you [have|expressly|explicitly|specifically|affirmatively|otherwise|choose to] [given|give|expressly|explicitly|specifically|otherwise|affirmatively|provided|provide] [us] [your|to] (consent*|permission|agree*|opt in|opted in|authoriz*|authoris*|approve*|permit*|allow)",
            "(you|users|customers|visitors|members) [have|may|can|must|will|also] [expressly|explicitly|specifically|affirmatively] (opt|opted|opts|opting) in",
            "(at|in accordance with|upon|following) your (request|direction|instruction*|consent|permission)",
            "(opt in|opted in|opting in) !(data|information|consent|records|status)",
            "(expressly|explicitly|affirmatively|specifically) (agree*|consent*|authoriz*|request*|permit*)",
            "(user|customer|you) (consent*|permission) [is|has]",
            "unless (authorized|permitted) by you",
            "(your|the user|users|express|explicit|prior|parental) (consent|permission|authorization)",
        ],
    ),
    (
        "cond.refuse.unless",
        &[
            "unless (you|the user|customers|users|a user|they) [directly|specifically|otherwise|have|has|expressly] (inform*|tell|told|opt|opted|notif*|object*|ask*|request*|instruct*|indicat*|advise*|choose|elect*|let us|say|specif*|direct*|contact)",
            "unless [otherwise] (instructed|requested|directed|asked|told) [otherwise]",
            "(unless|until) you ..3 (opt out|opted out|otherwise|unsubscribe)",
            "(if|provided that|as long as|so long as|where|when) you (have not|do not|did not) (object*|opt* out|declin*|unsubscrib*)",
            "until you (tell|ask) us to stop",
            "unless you [have] (decline*|refuse*|withdraw|withdrew|disable*|deactivate*|opt out|change your (settings|preferences))",
            "unless you ..6 (off|unchecked)",
            "unless ..6 (switch|switches|turn|turns) [this|it|that|them] off",
            "unless you set ..4 private",
        ],
    ),
    (
        "cond.refuse.offer.out",
        &[
            "(opt|opted|opting) out",
            "optout",
            "unsubscrib*",
            "(stop|discontinue|cease|avoid) (receiving|getting|further)",
        ],
    ),
    (
        "cond.refuse.offer",
        &[
            "(you|users|customers|members|individuals|visitors) [may|can|have|will|could] [also|always|at any time|then] (choose|elect|decline|opt|request|ask|refuse|prefer|indicate|decide|tell|instruct|direct|notify) [that|to|us] [we] (not|to not|out|to stop)",
            "(if|should) (you|users|they) (do not|would rather not|would prefer not|would like not|no longer|prefer not|choose not|wish not|wish to stop|want to stop|decide not|would prefer that we not|would prefer to not)",
            "(remove|removed) from [our|the|this|any|all] [mailing|email|marketing|contact|distribution] (list*|database*)",
            "decline to receive",
            "(you|users) (may|can|could) [also|always] [at any time] (turn|switch) (this|it|that|them) off",
            "do not wish to receive",
            "object to",
        ],
    ),
    (
        "cond.stop_this",
        &[
            "^ you (can|may) [also|always] [at any time] (turn|switch) (this|it|that|them) off",
            "^ you (can|may) [also|always] [at any time] (turn off|switch off|disable|opt out of|object to|stop) (this|it|that) !(cookie*|information|data|website)",
        ],
    ),
    (
        "cond.deemed",
        &[
            "by [continuing|continued|merely|simply] [to] (us*|access*|visit*|submit*|provid*|register*|brows*|download*) ..12 (you|your)",
            "your [continued] (use|access|visit) ..10 (constitutes|means|signif*|indicates|is deemed|implies)",
        ],
    ),
    (
        "cond.right",
        &[
            "(you|users|customers|consumers|residents|members|individuals) [who|have|may|can|also|california] ..6 (request*|ask|right*|entitled)",
            "(right|request) to (know|opt|request|limit|restrict|object|access|learn)",
        ],
    ),
    (
        "advice",
        &[
            "(encourage*|recommend*|advise*|urge|remind*|caution*|suggest*) [that] (you|users|our users|visitors|parents|customers|all users)",
            "(you|users|visitors) (should|must|ought|are responsible|are encouraged|are advised|can help)",
            "please (do not|never|be careful|keep|remember)",
            "(we|please) ask [that] you [do] (not|never)",
            "^ [please] (do not|never|avoid|refrain from) [ever] (share|sharing|disclose|disclosing|send|sending|give|giving|post|posting|reveal|revealing|divulge|divulging|write|writing|upload|uploading|enter|entering|include|including|submit|submitting|provide|providing|supply|type|typing|put|putting|mention|mentioning|store|storing|publish|publishing|use|using|transmit|transmitting) !(cookie*|this|our|the (site|website|service*|app))",
        ],
    ),
    (
        "cond.firm",
        &["(only|expressly|explicitly|affirmatively|specifically)"],
    ),
    (
        "cond.except",
        &[
            "(except|unless|other than|apart from|with the exception of|aside from|excluding|save (for|where|as|with|that)|but for|(no one|nobody|anyone|none|nothing|all) (but|save)|only (if|when|as|in|to|with|for|under|where)|outside of|beyond)",
        ],
    ),
    (
        "cond.aggregate",
        &[
            "(aggregate|aggregated|aggregates|anonymous|anonymized|anonymised|anonymously|anonymize|statistical|de identified|deidentified|depersonalized|non identifiable|nonidentifiable|non identifying|nonpersonal|non personal|pseudonymized|summary|summarized)",
            "(non|not) [personal|personally|individually] (identifiable|identifying|identifiably|identify)",
            "(does|do|will|can|could|would|may) not [be] [used] [to] [personally|individually|directly] (identify|identified)",
            "no personally identifiable",
            "without identifying",
            "cannot identify",
            "not ..3 (identify|identifies|identifying) !(information|data|details)",
            "how many (people|visitors|users|readers|customers|members)",
            "in [the] aggregate",
            "as a group",
            "as a whole",
            "(collective|general) [statistics|information]",
            "(site|traffic|usage) statistics",
        ],
    ),
];

/// Data not further named.
pub const INFORMATION: Terms = &[
    (
        "info.reference",
        &[
            "(this|that|such|these|those|said|same|foregoing|above) [collected|aggregated|type of|types of|kind of|technical|user|customer|additional|automatically collected] (information|data|info|details)",
            "(the|all|any) (information|data) [that|which] [we|is|so|you] [have|automatically] (collect*|gather*|obtain*|receive*|provided|provide|submit*|disclose)",
            "use (it|them) (to|for)",
            "we use (it|them)",
        ],
    ),
    ("info.generic", &["(information|data|info)"]),
];
