namespace BackendArchitect.Conversation.Replies;

/// <summary>Single things of a design: pictures, flows, records, calls, modules and parts. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class ThingWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("things", sentences)
{
    public string Gone() => Say();

    public string AllPictures() => Say();

    public string NoPicture() => Say();

    public string AllFlows(string count) => Say([(nameof(count), count)]);

    public string Flow(string name, string steps) => Say([(nameof(name), name), (nameof(steps), steps)]);

    public string Critical(string name, string steps) => Say([(nameof(name), name), (nameof(steps), steps)]);

    public string Step(string from, string to, string says) => Say([(nameof(from), from), (nameof(to), to), (nameof(says), says)]);

    public string Later(string from, string to, string says) => Say([(nameof(from), from), (nameof(to), to), (nameof(says), says)]);

    public string Within(string part, string says) => Say([(nameof(part), part), (nameof(says), says)]);

    public string WhenFails(string part) => Say([(nameof(part), part)]);

    public string Entity(string name, string means, string store, string module) => Say([(nameof(name), name), (nameof(means), means), (nameof(store), store), (nameof(module), module)]);

    public string ColumnField() => Say();

    public string ColumnType() => Say();

    public string ColumnNotes() => Say();

    public string Optional() => Say();

    public string Unique() => Say();

    public string RefersTo(string entity) => Say([(nameof(entity), entity)]);

    public string OneOf(string values) => Say([(nameof(values), values)]);

    public string Tagged(string tag) => Say([(nameof(tag), tag)]);

    public string LookedUp(string ways) => Say([(nameof(ways), ways)]);

    public string By(string fields) => Say([(nameof(fields), fields)]);

    public string Sorted(string way, string field) => Say([(nameof(way), way), (nameof(field), field)]);

    public string SortedDown(string way, string field) => Say([(nameof(way), way), (nameof(field), field)]);

    public string Operation(string name, string method, string path, string does) => Say([(nameof(name), name), (nameof(method), method), (nameof(path), path), (nameof(does), does)]);

    public string Caller(string role) => Say([(nameof(role), role)]);

    public string AnyCaller() => Say();

    public string Repeatable() => Say();

    public string Publishes(string events) => Say([(nameof(events), events)]);

    public string Module(string name, string why) => Say([(nameof(name), name), (nameof(why), why)]);

    public string Does(string does) => Say([(nameof(does), does)]);

    public string Keeps(string entities) => Say([(nameof(entities), entities)]);

    public string Answers(string operations) => Say([(nameof(operations), operations)]);

    public string RunsIn(string parts) => Say([(nameof(parts), parts)]);

    public string CallsOthers(string modules) => Say([(nameof(modules), modules)]);

    public string CalledBy(string modules) => Say([(nameof(modules), modules)]);

    public string Part(string name, string label, string does) => Say([(nameof(name), name), (nameof(label), label), (nameof(does), does)]);

    public string PlainPart(string name, string does) => Say([(nameof(name), name), (nameof(does), does)]);

    public string Instances(string count) => Say([(nameof(count), count)]);

    public string Because(string facts) => Say([(nameof(facts), facts)]);

    public string Patterns(string patterns) => Say([(nameof(patterns), patterns)]);

    public string CallsParts(string parts) => Say([(nameof(parts), parts)]);

    public string CalledFrom(string parts) => Say([(nameof(parts), parts)]);

    public string Stops(string part, string parts) => Say([(nameof(part), part), (nameof(parts), parts)]);

    public string StopsFlows(string part, string flows) => Say([(nameof(part), part), (nameof(flows), flows)]);

    public string GoesOn(string flows) => Say([(nameof(flows), flows)]);

    public string StopsNothing(string part) => Say([(nameof(part), part)]);

    public string Degrades(string parts) => Say([(nameof(parts), parts)]);

    public string FlowsStop(string flows) => Say([(nameof(flows), flows)]);

    public string FlowsWait(string flows) => Say([(nameof(flows), flows)]);

    public string Softened(string patterns) => Say([(nameof(patterns), patterns)]);

    public string Copies(string count) => Say([(nameof(count), count)]);

    public string SingleCopy() => Say();

    public string Recovery(string time, string point) => Say([(nameof(time), time), (nameof(point), point)]);

    public string Outside() => Say();

    public string SeeButton(string name) => Say([(nameof(name), name)]);
}
