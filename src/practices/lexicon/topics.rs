//! Terms by which a heading, or a whole paragraph, tells its topic.

use super::Terms;

/// In a heading, the earliest mention names the topic; of two at the same place, the longer.
pub const HEADINGS: Terms = &[
    (
        "topic.links",
        &[
            "(link*|links to) [to] [other|third|external] [party] (site*|website*|web|parties|third)",
            "(third party|external|other|linked) (links|websites|sites|link)",
            "links",
            "social media (features|widgets|plug*)",
            "external links",
        ],
    ),
    (
        "topic.children",
        &["(child*|minor*|coppa|kids|under 13|under 16|parents)"],
    ),
    (
        "topic.dnt",
        &[
            "(do not track|dnt|do not track signals|tracking signals|opt out preference signal*|global privacy control)",
        ],
    ),
    (
        "topic.california",
        &[
            "(california*|ccpa|cpra|shine the light|nevada|virginia|colorado|connecticut|utah|state privacy|us state|u.s state|state specific)",
        ],
    ),
    (
        "topic.europe",
        &["(eu|europe*|gdpr|eea|uk|switzerland|swiss|safe harbor|privacy shield|data privacy framework)"],
    ),
    (
        "topic.transfer",
        &[
            "(international|cross border|overseas|global|foreign|outside) [data|users|visitors|transfer*]",
            "transfer* of (data|information|personal) (outside|to|abroad|internationally)",
            "transfer*",
        ],
    ),
    (
        "topic.change",
        &[
            "(change*|amendment*|update*|modification*|revision*|notification of changes) [to|in|of] [this|our|the|privacy|these]",
            "(policy|statement|notice) (change*|update*|revision*)",
            "notification of changes",
        ],
    ),
    (
        "topic.contact",
        &[
            "(contact*|questions|question|inquir*|enquir*|how to contact|reach us|get in touch|comments|feedback|complaint*|who we are|how to reach)",
        ],
    ),
    (
        "topic.security",
        &[
            "(secur*|protect*|safeguard*|safety|safe|encryption|confidential*|integrity|how safe)",
            "how (do we|we) (protect|secure|keep)",
        ],
    ),
    (
        "topic.retention",
        &[
            "(retention|retain*|how long|storage period|data storage|storage of)",
            "(stor*|keep*) (your|of|personal|data|information)",
        ],
    ),
    (
        "topic.access",
        &[
            "(access*|correct*|updat*|edit*|delet*|remov*|modify*|review*) [and|or|,|to|updating|correcting|your|of|deleting|changing|modifying|reviewing|account] ..3 (information|data|account|profile|personal|details|choices|correct*|updat*)",
            "(your|data subject|individual|privacy|user|consumer) [privacy|data|legal|protection] rights",
            "rights",
            "right to (inspect|copy|amend|see|view|obtain|review|know)",
            "(inspect*|amend*) [and|or] [copy*] [your|the|of] (record*|information|data|file*)",
        ],
    ),
    (
        "topic.choice",
        &[
            "(choice*|opt out|opting out|opt in|opting|unsubscrib*|preferences|your options|privacy (options|settings)|control*|consent|manage|your choice)",
        ],
    ),
    (
        "topic.cookies",
        &[
            "(cookie*|beacon*|pixel*|tracking|log file*|log data|clear gif*|automatic*|analytics|web server|ip address*|technolog*|passive*|local storage|flash|tags|gifs|logs)",
        ],
    ),
    (
        "topic.advertising",
        &[
            "(advertis*|ads|ad serv*|ad network*|interest based|behavioral|retarget*|re targeting|targeting|adsense|doubleclick|third party ad*|remarketing)",
        ],
    ),
    (
        "topic.sharing",
        &[
            "(shar*|disclos*|distribut*|third part*|sell*|sale|recipients|with whom|transfer of|release*|provid* to|service providers|affiliates|law enforcement|legal|merger*|business transfer*|business partners|who (has|sees|receives|gets)|sponsor*|partners|public forum*|forums|chat|public areas|message boards|outside parties|agents|bulletin boards|suppliers|parties)",
        ],
    ),
    (
        "topic.use",
        &["(use*|using|purpose*|how we process|why we|what we do with|utiliz*|processing|uses)"],
    ),
    (
        "topic.collection",
        &[
            "(collect*|gather*|information we|what information|what (personal|data|kind*|type*)|types of|categories of|information you|information about|personal information|(payment|usage|location|log|account|billing|subscriber|device|customer|contact|profile|demographic) (information|data|details)|registration|surveys|orders|contests|data we|information provided|information requests|personally identifiable|downloads|ordering)",
        ],
    ),
    (
        "topic.legal",
        &[
            "(legal bas*|lawful bas*|legal ground*|lawful*|jurisdiction|governing|disclaimer|acceptance|your consent|terms)",
        ],
    ),
    (
        "topic.definitions",
        &["(definition*|glossary|key terms|interpretation|what is (a|personal)|what are (cookies|web))"],
    ),
];
