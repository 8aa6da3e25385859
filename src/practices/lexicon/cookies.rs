//! How a policy speaks of cookies and tracking.

use super::{Rule, rules};

pub const RULES: &[Rule] = rules! {
    "cookies.used/we" 90 practice [
        "(use*|using|utiliz*|employ*|set|sets|place|places|plac*|send*|store*|deploy*|assign*|read*|contain*|install*|transmit*|issue*|implement*) .. @data.cookies",
        "@data.cookies (is|are|may be|will be|may also be|are also) [also|only|often|sometimes|commonly] (used|set|placed|sent|stored|employed|required|utilized|necessary|needed|deployed)",
        "@data.cookies (help|allow|enable|let|make|tell|permit|assist) (us|our|you)", "(through|via|with|of|by means of|our|by) @data.cookies", "(information|data) ..6 (collected|stored|gathered|from) ..4 @data.cookies",
    ] fires ["We use cookies to keep you signed in.", "Cookies are used to count visits.", "Our pages may set small cookies on your computer."]
      quiet ["We use your name to greet you.", "The kitchen serves lunch."];
    "cookies.web_beacons/named" 80 practice [
        "(web|network|email|electronic|internet) (beacon*|bug*)", "webbeacon*", "(clear|transparent|single pixel|one pixel|1x1|invisible) (gif*|image*|pixel*)", "(pixel|pixels) [tag*|gif*]", "tracking pixel*", "(tracer|action|invisible) tag*", "beacons",
    ] fires ["Our newsletters contain web beacons.", "We use clear GIFs to see which pages are read.", "We do not use tracking pixels."]
      quiet ["We use cookies.", "Tag your photos with names."];
    "cookies.local_storage/named" 85 practice [
        "(local|html5|dom|browser|web) [local|web] storage [object*]", "(local|locally) (shared|stored) object*", "flash (cookie*|lso*|object*|storage)", "flash local", "(session|local) storage", "indexeddb",
    ] fires ["The app keeps your settings in local storage.", "We use Flash cookies."] quiet ["Files are kept in a storage room.", "We use cookies."];
    "cookies.analytics_tools/named" 85 practice [
        "(google analytics|web analytics|adobe analytics|omniture|hotjar|mixpanel|matomo|piwik|comscore|webtrends|quantcast|coremetrics|chartbeat|firebase|flurry|clicktale|amplitude|plausible|site catalyst|sitecatalyst|heap analytics|new relic)", "(analytics|measurement|web tracking|statistics|tracking|web traffic) (tool*|provider*|service*|software|cookie*|vendor*|partner*|compan*|technolog*|program*|package*)",
    ] fires ["We use Google Analytics to count visits.", "Our analytics providers set cookies."] quiet ["We study the weather.", "We analyze which pages are read."];
    "cookies.ad_targeting/track" 80 practice [
        "(cookie*|beacon*|pixel*|track*|technolog*|collect*|activit*|information|data) ..12 (targeted|relevant|interest based|behavioral|personalized|tailored|customized|online behavioral|retarget*) [online|behavioral|and] (ad|ads|advert*|advertising|marketing|content and advert*|content and ads)",
        "(behavioral|behavioural|interest based|targeted) (advertising|ads|targeting|advertisements)", "(cookie*|beacon*|technolog*|pixel*) ..10 (serv*|show*|deliver*|display*|target*|tailor*) ..5 (ads|advert*)", "(retarget*|remarket*|re targeting|cross context)", "cookies ..14 follow you across", "advertising cookies", "targeting cookies",
        "(ads|advert*) ..6 based (on|upon) ..8 (visit*|interest*|activit*|behavior|browsing|brows*)",
    ] fires ["Our partners use cookies to show you targeted ads.", "We show ads based on your visits to other sites.", "They set cookies and follow you across other websites."] quiet ["We use cookies to keep your cart.", "Our magazine carries advertisements."];
    "cookies.fingerprinting/device" 85 practice [
        "(device|browser|digital|canvas) fingerprint*", "fingerprinting", "(statistical|probabilistic) (identifier*|matching|id*)", "(link*|match*|associat*|recogniz*) ..5 (across|multiple) [your|different|multiple] devices",
    ] fires ["We may use device fingerprinting to stop fraud."] quiet ["Staff sign in with a fingerprint reader."];
    "cookies.session_replay/named" 85 practice [
        "session (replay*|recording*)", "(record*|replay*|captur*) ..5 (mouse|keystroke*|session*|scroll*|screen) [movement*|click*|activity]", "heat map*", "heatmap*", "mouse (movement*|click*|hover*)", "(fullstory|mouseflow|crazy egg|inspectlet|logrocket|clarity)",
    ] fires ["We use session replay to see how you move through the site.", "The tool records mouse movements."] quiet ["We record the date of your visit."];
    "cookies.required/must" 85 practice [
        "cookies (are|is|must be) [absolutely|strictly|also] (required|needed|enabled|necessary|essential|turned on|accepted|mandatory)", "(must|need to|have to|required to) (accept|enable|allow|have|permit) .. cookies", "(strictly necessary|essential|necessary|required) cookies", "cookie* ..16 (work|function) without (it|them)", "cookies ..4 (necessary|essential|required) (for|to)", "(require*|requires) ..4 (cookies)",
    ] unless ["consent", "not (need|have|required)"] fires ["Cookies are required to use the shop.", "You must enable cookies to sign in.", "You cannot refuse these cookies, because the site does not work without them."] quiet ["You may refuse cookies.", "We use cookies to count visits."];
    "cookies.do_not_track/named" 95 raw [
        "do not track", "dnt", "(donottrack)", "(tracking|browser) signal*",
    ] fires ["We do not respond to Do Not Track signals.", "DNT: we ignore it."] quiet ["We do not sell or track."];
    "cookies.dnt_ignored/denied" 90 raw [
        "(do|does|did|will|can|may|is|are|currently) not [currently|presently|yet|generally|at this time|act|automatically|otherwise|be able to|monitor|process|support|respond] .. (respond*|recogni*|honor*|honour*|support*|react*|alter*|change*|act|take|process*|follow*|comply|tak*|monitor|acknowledge|interpret|adhere|modify|address|recognise|offer) ..9 (do not track|dnt|tracking signal*|browser signal*|such signals|these signals|those signals|signals)",
        "(do not track|dnt) [signals|requests|settings|mechanism*|signal|preferences|browser|headers|setting|request|and similar|features] ..7 not ..4 (respond*|recogni*|honor*|support*|process*|supported|honored|affect*|act|alter|change|follow)",
        "(not|no) ..12 (respon*|honor*|alter|change|support|act|recogni*|react) ..9 (do not track|dnt)", "no (uniform|consensus|common|standard|industry|accepted|universal|consistent|single) ..12 (do not track|dnt|signals)", "(do not track|dnt) ..25 (no|not) ..3 (consensus|standard|uniform|agreed|finalized|accepted)", "(unable|not able|not configured|not designed|not set up) to (respond*|recogni*|honor*|process|support) ..6 (do not track|dnt|signals)", "(ignore*|disregard*) ..6 (do not track|dnt)", "(do not track|dnt) ..6 (ignored|disregarded)", "(regardless|whether or not|even if) ..8 (do not track|dnt)",
    ] fires ["We do not respond to Do Not Track signals.", "Our site does not currently recognize browser DNT signals.", "There is no common standard for Do Not Track."]
      quiet ["We honor Do Not Track signals.", "You may turn on Do Not Track in your browser."];
    "cookies.dnt_honored/said" 85 practice [
        "(we|site|website*|service*|systems|servers) [do|will|also|currently|fully|always|may] (honor*|honour*|respond*|respect*|recogni*|support*|comply|complies) [to|with] ..4 (do not track|dnt)", "(do not track|dnt) [signal|signals|request|requests] [,] we (do|will) not track", "(do not track|dnt) ..6 (is|are|will be) [fully|always] (honored|honoured|respected|recognized|supported)",
    ] fires ["We honor Do Not Track signals.", "If your browser sends a Do Not Track signal, we do not track you."] quiet ["We do not respond to Do Not Track signals.", "Browsers can send a Do Not Track signal."];
    "cookies.gpc/named" 92 raw [
        "global privacy control*", "gpc", "(opt out|universal) [opt out] preference signal*", "(universal|browser based|global) opt out (signal*|mechanism*|request*)", "opt out signal*",
    ] fires ["We treat the Global Privacy Control as an opt-out."] quiet ["We control privacy worldwide."];
};
