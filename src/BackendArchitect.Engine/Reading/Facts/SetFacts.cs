using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Facts that hold several words: compliance, regions, clients, pains, what matters most.</summary>
internal static class SetFacts
{
    private static readonly FactTable Table = new("""
        compliance pci-dss: pci; pci dss; pcidss; pci compliance; saq
        compliance hipaa: hipaa; hippa; hipa
        ~compliance hipaa: patient; patients; phi; [medical|health|patient] [records|record|data|history]; ehr; protected health
        compliance gdpr: gdpr; dsgvo; rgpd; eu privacy law
        compliance soc2: soc 2; soc2; soc ii; soc 2 type
        compliance iso27001: iso 27001; iso27001; iso 27k; iso/iec 27001
        compliance fedramp: fedramp; fed ramp
        compliance sox: sox; sarbanes oxley
        regions eu: europe; european; eu; [germany|german|france|french|spain|spanish|italy|italian|netherlands|dutch|belgium|austria|poland|polish|portugal|sweden|swedish|denmark|finland|ireland|greece|czechia|romania|hungary|berlin|paris|madrid|amsterdam|munich|frankfurt|lisbon|warsaw|dublin|vienna|bulgaria|croatia|slovakia|slovenia|estonia|latvia|lithuania|luxembourg|rome|milan|barcelona|stockholm|copenhagen|prague|budapest|hamburg|brussels|athens|portuguese|hungarian|czech|irish|greek|finnish|danish]; dach; eea; european union; nordics; benelux
        regions us: usa; u.s; u.s.a; united states; north america; america; american; [california|texas|new york|florida|boston|chicago|seattle|san francisco|los angeles]; us east; us west
        regions uk: uk; u.k; united kingdom; britain; england; london; scotland; british; wales; manchester; northern ireland
        regions india: india; indian; mumbai; bangalore; delhi; bengaluru; hyderabad; chennai; pune; kolkata
        regions asia-pacific: asia; apac; asia pacific; [singapore|japan|japanese|indonesia|vietnam|thailand|philippines|malaysia|south korea|korea|taiwan|hong kong|tokyo|jakarta|manila|bangladesh|pakistan|sri lanka|nepal|seoul|bangkok|kuala lumpur|cambodia|korean|indonesian|vietnamese]; southeast asia; sea region
        regions latin-america: latin america; latam; south america; [brazil|brasil|mexico|argentina|colombia|chile|peru|sao paulo|ecuador|uruguay|costa rica|bogota|brazilian|mexican|guatemala|panama|bolivia|paraguay|venezuela]
        regions middle-east: middle east; mena; [uae|dubai|saudi arabia|saudi|qatar|israel|egypt|abu dhabi|kuwait|turkey|riyadh|bahrain|oman|lebanon]; gulf
        regions africa: africa; african; [nigeria|kenya|south africa|ghana|lagos|nairobi|tanzania|ethiopia|uganda|rwanda|senegal|morocco|tunisia|algeria|zambia|ivory coast|cameroon|zimbabwe|mozambique|angola|nigerian|kenyan|johannesburg|cape town|accra]
        regions canada: canada; canadian; toronto; vancouver; montreal; ontario; quebec
        regions australia: australia; australian; sydney; melbourne; new zealand
        regions china: china; chinese; shanghai; beijing
        regions global: worldwide; world wide; globally; all over the world; around the world; global [users|audience|customers|rollout|reach|scale|traffic|coverage|user base]; every continent; users everywhere; around the globe; across the world
        clients web: web [app|apps|application|client|clients|frontend|ui|interface|portal|site|users|and mobile|+ mobile|plus mobile|& mobile|only|browser|browsers|, mobile|/ mobile]; website; web site; browser; browsers; spa; single page app; [react|vue|angular|next.js|nextjs|svelte] [frontend|app|spa|front|ui|client]; [and|+|&|plus|,] web; web , ios; are web
        clients mobile: mobile [app|apps|application|client|clients|users|first|only|phones]; ios; android; iphone; iphones; ipad; [and|+|&|plus|/] mobile; native app; native apps; smartphone app; react native; flutter; phone app; [on|for|to|from] [phones|smartphones|phone|cell phones|tablets]; smartphones; [a|our] mobile; mobile and
        clients partners: partner [api|apis|integrations|systems|companies|access]; third party [integrations|developers|access|clients]; [public|open|external] api; [b2b|partner] [partners|integration|integrations|api]; [api|apis] for partners; partners [integrate|connect|call|use]; external developers
        clients devices: sensors; sensor; iot devices; smart [meters|meter|devices|home]; edge devices; connected [cars|vehicles|devices]; wearables; pos terminals; gps trackers; trackers; devices
        clients internal: internal [tool|tools|app|users|system|use|dashboard|application|portal|staff]; back office; backoffice; our employees; our staff; for employees; admin panel; intranet
        pains slow-queries: slow [queries|query|sql|db|database|postgres|mysql]; [queries|query] .. [slow|slower|too long|ages|forever|seconds|timeout|timing out|time out]; [database|db] .. [slow|slower|sluggish|crawling|too slow]; [missing indexes|full table scans|n+1]
        pains slow-api: slow [api|endpoint|endpoints|requests|responses|page|pages|response times|backend|response|checkout page]; [api|endpoint|endpoints|response times|responses|response time|page|pages|requests|latency] .. [slow|slower|degrade|degrades|degrading|degraded|too high|sluggish|terrible|awful|laggy|unresponsive|keeps growing|timing out|time out|times out]; slow response; [endpoint|endpoints|page|pages|api|checkout|dashboard|screen|list|response|responses] [needs|need|takes|take|taking|loads in] .. [seconds|second|s|sec|secs|minutes]
        pains deploys: [deploy|deploys|deployment|deployments|release|releases|deploying|releasing|shipping] .. [hours|hour|all day|whole day|a day|full day|half a day|entire day|all week|ages|nightmare|painful|pain|scary|hard|difficult|risky|slow|days|weeks|forever|break|breaks|fail|fails|manual|friday|terrifying|dread|stressful]; [hard|painful|scary|difficult|nightmare|risky|impossible|pain] .. [deploy|release|deploys|ship]; [manual|risky|slow|painful|scary|rare|broken|failed] [deploys|deployments|releases|deployment|release]; big bang releases; [takes|take|took|need|needs] .. to [deploy|release|ship]; [deploy|deploys|deployment|release|releases|deploying|releasing] [takes|take|need|needs|last|lasts] ; release [day|night] [is|drama|chaos|hell]; [can't|cannot] deploy
        pains coupling: [tightly|tight|strongly|highly] [coupled|coupling|entangled]; spaghetti; big ball of mud; [hard|difficult|impossible|nightmare|painful] to [maintain|change|modify|extend|test|reason]; [every|each|any|one|small] change .. [breaks|break|affects|touches|ripples]; unmaintainable; everything [depends on|is coupled|touches|is connected] .. ; entangled; intertwined; god [class|object|classes]; hard to maintain; change one thing; circular dependencies
        pains scaling: [can't|cannot|cant|doesn't|does not|don't|won't|not|couldn't|hard to|struggle to|struggling to|unable to|fails to] [scale|scaling]; scaling [problems|issues|pain|problem|limits|trouble|is hard]; [hit|hitting|reached] .. [limits|ceiling|scaling|wall]; [scale|scaling] .. [struggle|bottleneck]
        pains outages: outage; outages; [goes|going|went|go|falls|fell|keeps going] down; [keeps|keep] [crashing|going down|falling over|dying]; [crashes|crash] [every|all the time|under|on|when|daily|weekly]; downtime [every|is|keeps|each]; [frequent|constant|too many|many|lots of] [incidents|downtime|crashes]; falls over; [site|app|system|everything|api|service|platform|website|production|prod] is [down|offline|unreachable]
        pains cost: [bill|bills|costs|cost|cloud|infra|hosting|infrastructure|aws|azure] .. [too high|too expensive|exploding|exploded|out of control|killing us|insane|doubled|through the roof|skyrocketing|explode|expensive|ridiculous|too much]; too expensive [to run|,|now|today]; [overpaying|over paying]; [cut|reduce|lower|slash] .. [bill|costs|spend|cost]
        pains onboarding: onboarding [takes|new|is|of|is slow]; [new|junior] [devs|developers|engineers|hires|joiners|people] [need|take|takes|needs|struggle] .. [months|weeks|forever|long]; hard to onboard; nobody understands [it|the code|the system|this]
        pains data-consistency: [inconsistent|stale|wrong|corrupt|corrupted|diverging] data; data [is|gets|are|goes|] [out of sync|inconsistent|diverges|corrupted|wrong|drifts]; out of sync; [double|duplicate|duplicated] [charges|orders|bookings|charged|payments|records]; lost updates; overselling; oversold; [oversell|double booking|double bookings]; race conditions
        quality-attributes cost: [keep|keeping] .. [cheap|costs low|cost low|cost down|costs down]; [as|dirt] cheap [as|]; low cost; cost [effective|efficient|sensitive|matters|is key|optimised|optimized|conscious]; [cheap|cheapest] [is|to run|solution|option|possible|hosting|setup|infra]; tight budget; must be cheap; cheap to run; cheap [pls|please|as possible|is best]; as cheap; cheaply; minimal cost; frugal; shoestring
        quality-attributes simplicity: [keep it|keep things|must be|as|stay|stays|want it|make it] simple; simplicity; simple [to operate|to run|as possible|setup|is better|to maintain|ops]; easy to [operate|run|maintain]; low maintenance; boring tech; boring technology; kiss; no ops; minimal ops; little ops; low ops; maintainability; maintainable
        quality-attributes delivery: time to market; ship fast; [move|iterate|deliver|launch|release] [fast|quickly|quick|rapidly]; speed of delivery; fast [delivery|iteration|iterations|time to market]; velocity; [launch|ship] [quickly|asap]; developer productivity; go to market quickly
        quality-attributes scalability: scalable; scalability; must scale; [scale|scales|scaling] [well|easily|massively|horizontally|elastically|out|to millions|up easily]; [able|has|needs|need|needed|ability|should|has to|have] to scale; needs to scale; [highly|massively|very] scalable; elastic; hyperscale; web scale
        quality-attributes availability: highly available; high availability; ha; always [on|up|available]; [never|can't|cannot|must not|can not] [go down|be down|afford downtime]; no downtime; zero downtime [is|matters|needed|required]; mission critical; fault tolerant; fault tolerance; resilient; resilience; 24/7 [available|availability|uptime|operation]; reliability; reliable; rock solid
        quality-attributes latency: low latency; ultra low latency; very fast; super fast; blazing fast; snappy; lightning fast; fast [responses|response|response times|page loads|reads|ui]; must be fast; latency [matters|is critical|sensitive|is key|critical|first]; performance [matters|is key|is critical|first|critical]; high performance; performant; must be [quick|responsive]
        quality-attributes security: security [is|matters|first|critical|comes first|above|over|and|,|focused|conscious]; secure; [highly|very|super] secure; security; bank grade; privacy first; confidentiality
        quality-attributes consistency: data integrity; correctness; consistency [matters|is key|is critical|first|over availability]; never wrong; money must [add up|balance|be right]
        quality-attributes portability: [no|avoid|avoiding|without|against|fear|afraid of|fear of|minimise|minimize|any] [vendor|cloud|] [lock in|lockin]; portable; portability; cloud agnostic; vendor neutral; cloud neutral; multi cloud; vendor lock in; open source [only|preferred|first]
        quality-attributes autonomy: [team|teams] [autonomy|autonomous]; autonomous teams; independent teams; teams [work|working|to work|can work] [independently|in parallel|autonomously]
        """);

    /// <summary>Names of places, each with its region.</summary>
    public static IEnumerable<PhraseHit<string>> Places(Passage passage) =>
        Table.EveryValue(passage).Where(hit => hit.Value.Fact == FactIds.Regions).Select(hit => new PhraseHit<string>(hit.Value.Word, hit.From, hit.To));

    public static IEnumerable<Found> ReadResidency(Passage passage) => Residency.Read(passage, [.. Places(passage)]);

    public static IEnumerable<Found> Read(Passage passage) =>
        Regions.WithLaws(Table.EveryValue(passage).Where(hit => Holds(passage, hit)).Select(hit =>
            new Found(hit.Value.Fact, FactValue.Of([hit.Value.Word]), hit.From, hit.To, hit.Value.Kind)).Concat(Regions.UpperCaseUs(passage)));

    private static bool Holds(Passage passage, PhraseHit<FactTable.Meaning> hit) => hit.Value.Fact switch
    {
        FactIds.Pains => IsPain(passage, hit),
        FactIds.QualityAttributes => IsWanted(passage, hit),
        FactIds.Regions => !Negation.Covers(passage, hit.From, hit.To) && !Regions.IsHostingName(passage, hit.From, hit.To),
        FactIds.Clients => !Negation.Covers(passage, hit.From, hit.To) && !(hit.Value.Word == "partners" && passage.Lead[Job.Advise] > 0),
        FactIds.Compliance => !Negation.Covers(passage, hit.From, hit.To) && !(hit.Value is { Word: "hipaa", Kind: FactKind.Inferred } && passage.Word(hit.From - 1) is "be" or "is" or "are"),
        _ => !Negation.Covers(passage, hit.From, hit.To),
    };

    /// <summary>What is said not to be needed, of the sets a later message may take back.</summary>
    public static IEnumerable<Found> ReadWithdrawn(Passage passage) => Table.EveryValue(passage)
        .Where(hit => hit.Value.Fact is FactIds.Compliance or FactIds.Regions or FactIds.Clients && Negation.Covers(passage, hit.From, hit.To))
        .Select(hit => new Found(hit.Value.Fact, FactValue.Of([hit.Value.Word]), hit.From, hit.To));

    // A pain is of a system there is; "how to avoid slow queries" names none, and a target is no complaint.
    private static bool IsPain(Passage passage, PhraseHit<FactTable.Meaning> hit)
    {
        var hypothetical = passage.Before(hit.From, 6).Any(word => word is "avoid" or "prevent" or "if" or "without" or "what" or "must" or "should" or "shouldn't");
        return !hypothetical && (hit.Value.Word is "scaling" || !Negation.Covers(passage, hit.From, hit.To));
    }

    // Quality words describe the wish, not what somebody asks about.
    private static bool IsWanted(Passage passage, PhraseHit<FactTable.Meaning> hit)
    {
        var portable = hit.Value.Word is "portability" or "availability";
        var explained = passage.Before(hit.From, 3).Any(word => word is "what" or "explain" or "why" or "define" or "between" or "level");
        var row = passage.Word(hit.To) is "level" or "group" or "groups" or "audit" or "review" or "team" or "token" or "tokens" or "cookie" or "cookies" or "patch" or "incident" or "engineer" or "engineers" or "headers" or "issues" or "holes";
        return !explained && !row && (portable || !Negation.Covers(passage, hit.From, hit.To));
    }
}
