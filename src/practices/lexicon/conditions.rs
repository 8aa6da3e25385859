//! Terms for under which condition a thing is done, what denies it, and data that is not further named.

use super::Terms;

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
            "no (way|right|possibility|option|opportunity|access) (to|of)",
            "against (our|the|its|company) [company] (rule*|polic*|principle*) to",
            "(forbid*|prohibit*) us (to|from)",
            "(under no|in no|at no|by no) (circumstances|circumstance|condition|conditions|event|case|way|time|means|point|stage|moment|instance)",
        ],
    ),
    ("no", &["(no !(matter|doubt)|none of)"]),
    (
        "not.false",
        &[
            "do not track !(the|your|which|what|how|any|our|users|visitors|individual|people|customers|readers|where|when|who|whether|location|locations|information|data|personal|demographic|browsing|activity|activities|visits|pages|children|anyone|anybody|anything|it|them|this|these|such)",
            "do not (sell|share) [or share|or sell|or disclose|and share] my",
            "do not sell (link|button|page|list)",
            "(you|user|users|they|customers) no longer (wish|want|need|use*)",
            "no longer [have] (a|any) ..3 (need|reason|purpose|ground|basis)",
            "not (only|limited to|necessarily|be limited to|just|merely|exclusively|solely|including)",
            "(whether|if) or not",
            "whether or not",
            "(do|does|did|will|shall) not hesitate",
            "not (need*|require*|have to|ask*|oblig*|bound) ..4 (consent|permission|approval|authori*|tell|ask|notify|inform)",
            "not (unusual|uncommon|impossible)",
            "(if|when|where|should|unless) [you|users|they|we] (do|does|did|choose|would|prefer|decide) [rather|to] not",
            "(that|who) [you|users|they] (do|does|did|choose|would|prefer|decide) [rather|to] not",
            "(ask|asks|asked|request|requests|prefer|want|wish|like|require|insist|instruct|direct|tell) [us] [that] we [do|did|would] not",
            "(information|data|details|records) (that|which) we (do|did|would) not",
            "(request|requests|ask|asks|want|wish|require|demand|instruct|direct) [us] that we (stop*|cease*|discontinue*)",
            "(may|might) not (be able|work|function|receive|have access|be available|apply|operate|otherwise)",
            "(will|would) not (work|function|receive|be available|apply|operate|otherwise)",
            "(you|users|we) (will|would) not (be able|have access)",
            "(you|they) (may|can|could|will|would|should|must|do) not !(be (asked|required|tracked|identified|contacted|profiled))",
            "not (all|every|everyone|always)",
            "not (prevent*|restrict|limit|mean|preclude*|prohibit*|stop) ..6 (from|mean|our|us|we|ability|right*)",
            "(do|does) not (prevent|restrict|mean|preclude)",
            "not (share|sell|disclose|collect|use|keep|show|tell|give|store|record) ..3 everything",
            "not (share|sell|disclose|collect|use|keep|store|record) (all|every)",
            "(you|user|users|they|he|she|customers|visitors|members|consumers|people|parents|who|may|can|could|might|to) [also|may|can|could|should|will] choose not to",
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
            "decide* not to",
            "(can|could) not (guarantee|ensure|control|be held|be guaranteed|promise|warrant|access|be responsible)",
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
            "(when|if|where) you (direct|instruct|ask) us (,|we|,)",
            "(if|when|where|once) you [expressly|explicitly|specifically] (ask|asked|request|instruct|direct|tell) us to !(stop|not|delete|remove|cease|update|correct|erase|change|forget|unsubscribe|take|access|provide|limit|restrict|deactivate|close|cancel|contact)",
            "(people|users|customers|those|subscribers) who have (asked|opted|agreed|consented|signed up|requested)",
            "without asking you",
            "unless ..6 (switch|switches|turn|turns) [this|it|that|them] on",
            "if you have (subscribed|signed up|opted in|agreed|consented|asked)",
            "(with|without|upon|after|subject to|given|obtain*|have|has|had|on|based on|require*|request|ask for|get|receiv*|unless we have|have received|prior to|under) [first|obtaining|your|the|our|a|prior|explicit|express|specific|users|user|appropriate|their|affirmative|his|her|his or her|parental|verifiable|written|expressed|customer|individual|members|any|having|receiving] [user|customer|customers|users|express|explicit|prior|informed|written|verifiable|parental|specific|members|or|affirmative|written] (consent*|permission|authorization !(procedure*|process*)|approval|permissions|agreement !(between|with|that|to))",
            "[only|unless|if|when|where|until|once|after] you [have|expressly|explicitly|specifically|affirmatively|otherwise|choose to] [given|give|expressly|explicitly|specifically|otherwise|affirmatively|provided|provide] [us] [your|to] (consent*|permission|agree*|opt in|opted in|authoriz*|authoris*|approve*|permit*|allow)",
            "(you|users|customers|visitors|members) [have|may|can|must|will|also] [expressly|explicitly|specifically|affirmatively] (opt|opted|opts|opting) in",
            "(at|in accordance with|upon|following) your (request|direction|instruction*|consent|permission)",
            "(opt in|opted in|opting in) !(data|information|consent|records|status)",
            "(with|your|their|his|her|express|explicit|prior|affirmative|get|obtain|have) [your|their|express|explicit|prior] opt in (consent|permission) !(data|information|record*|status)",
            "opt in (consent|permission) (is|will be|must be) (required|needed|necessary|obtained|asked|sought)",
            "(expressly|explicitly|affirmatively|specifically) (agree*|consent*|authoriz*|request* !(..1 (copy|copies|access|deletion))|permit*)",
            "(user|customer|you) (consent*|permission) [is|has]",
            "unless (authorized|permitted) by you",
            "with your (ok|okay|blessing)",
            "(if|where|when|once|after) you [have] (tick*|check*) the box",
            "(only|just) to [those|people|customers|users|members] [of you] who [have|had] (asked|opted|agreed|signed up|requested|ticked|checked)",
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
            "(if|should) (you|users|they) do not ..2 (want|wish|like|care|tell|object|opt|ask|agree|consent|notify|inform|contact|unsubscrib*|instruct|request|let|uncheck*|untick|select|reply|respond|say|write|call|return|approve|desire|prefer|decline|choose|feel)",
            "(if|should) (you|users|they) (would rather not|would prefer not|would like not|no longer|prefer not|choose not|wish not|wish to stop|want to stop|decide not|would prefer that we not|would prefer to not)",
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
            "^ (if|should) you (do not (want|like|wish)|object to) (this|that) , ..2 (tell|write|call|contact|let|notify|email|phone|inform|drop|click)",
            "^ (if|should) you [would] (prefer|rather|wish|want|like) [that] we (do|did) not [do so|do this] , ..2 (tell|write|call|contact|let|notify|email|phone|inform|drop|click)",
        ],
    ),
    (
        "cond.deemed",
        &[
            "by [continuing|continued|merely|simply] [to] (us*|access*|visit*|submit*|provid*|register*|brows*|download*) ..12 (you|your)",
            "by (joining|entering|signing up|ordering|participating|taking part|opening|creating|buying|installing|downloading|giving|sending|posting|accepting) ..12 you (agree|consent|accept|authorize|allow|acknowledge|understand)",
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
            "(except|unless|other than|apart from|with the exception of|aside from|excluding|save (for|where|as|with|that)|but for|(no one|nobody|anyone|anybody|none|nothing|all|any (third|other) party) (but|save)|only (if|when|as|in|to|with|for|under|where)|outside of|beyond)",
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
            "(collective|general (statistics|information))",
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
    // States whose people have rights of their own, but for California.
    (
        "state.us",
        &[
            "(nevada|virginia|colorado|connecticut|utah|vermont|texas|oregon|montana|delaware|iowa|tennessee|indiana|new hampshire|new jersey|minnesota|maryland|nebraska|kentucky|rhode island)",
        ],
    ),
];
