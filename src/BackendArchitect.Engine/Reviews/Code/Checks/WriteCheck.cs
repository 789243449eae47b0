using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Writes that must happen together or once: store and broker in one function, payments without a key.</summary>
internal sealed partial class WriteCheck : CodeCheck
{
    private static readonly string[] Saves = ["SaveChangesAsync", "SaveChanges", "save", "commit", "Commit", "CommitAsync", "flush", "persist", "saveAndFlush", "save!", "create", "create!", "insertOne", "updateOne", "insert"];
    private static readonly string[] Publishes = ["publish", "PublishAsync", "Publish", "send", "SendAsync", "SendMessageAsync", "produce", "Produce", "ProduceAsync", "sendToQueue", "basic_publish", "basicPublish", "BasicPublish", "BasicPublishAsync", "convertAndSend", "WriteMessages", "PublishMessage", "send_message", "sendMessage", "sendBatch", "send_and_wait"];
    private static readonly string[] Charges = ["create", "CreateAsync", "Create", "New"];

    public override IEnumerable<Remark> Check(CodeFile file) =>
    [
        .. Pairs(file).Where(pair => Broker().IsMatch(pair.Publish.Path)).Select(pair => file.Remark("C14", file.Tokens[pair.Publish.At], ("save", $"`{pair.Save.Name}`"), ("publish", $"`{pair.Publish.Path}`"))),
        .. file.Calls.Where(call => ChargesTwice(file, call)).Select(call => file.Remark("C16", file.Tokens[call.At], ("call", $"`{call.Path}`"))),
    ];

    public override IEnumerable<OpenPoint> Ask(CodeFile file) =>
        Pairs(file).FirstOrDefault(pair => Bus().IsMatch(pair.Publish.Path) && !Broker().IsMatch(pair.Publish.Path)) is { Publish: { } publish }
            ? [new OpenPoint("code-dual-write", $"Whether `{publish.Path}` in {file.File.Path}:{file.Tokens[publish.At].Line} goes through an outbox cannot be determined.", "Show how the bus is set up: with an outbox in the same transaction, or without.")]
            : [];

    /// <summary>A save and, behind it in the same function, a message.</summary>
    private static IEnumerable<(CodeCall Save, CodeCall Publish)> Pairs(CodeFile file)
    {
        if (file.Mentions("outbox"))
        {
            yield break;
        }

        foreach (var publish in file.Calls.Where(call => Publishes.Contains(call.Name) && (Broker().IsMatch(call.Path) || Bus().IsMatch(call.Path))))
        {
            var function = file.FunctionAt(publish.At);
            var save = function is null ? null : file.CallsIn(CodeFile.Around(function, publish.First).Start, publish.First).LastOrDefault(call => IsSave(file, call) && file.FunctionAt(call.At) == function);
            if (save is not null && !Apart(file, save, publish))
            {
                yield return (save, publish);
            }
        }
    }

    private static bool IsSave(CodeFile file, CodeCall call) =>
        (Saves.Contains(call.Name) && call.Target.Length > 0 && !NoStore().IsMatch(call.Target) && !(call.Name is "insert" or "create" && !Stores().IsMatch(call.Target) && !char.IsUpper(call.Target[0])) && !(call.Name == "flush" && file.Language != CodeLanguage.Php) && !(call.Name is "commit" or "Commit" && !Stores().IsMatch(call.Target)))
        || (call.Arguments is [var first, ..] && file.Tokens[first.Start] is { IsText: true } text && Changes().IsMatch(text.Text) && Literals.IsSql(text.Text));

    /// <summary>Whether the save stands on another path: in the error branch, or in the other arm.</summary>
    private static bool Apart(CodeFile file, CodeCall save, CodeCall publish)
    {
        var around = file.BlockAt(publish.At)?.Up().ToHashSet() ?? [];
        return file.BlockAt(save.At) is { } block && block.Up().TakeWhile(outer => !around.Contains(outer)).Any(outer => outer.Kind is BlockKind.Catch or BlockKind.Condition)
            || file.BlockAt(publish.At)!.Up().Any(outer => outer.Kind == BlockKind.Catch);
    }

    private static bool ChargesTwice(CodeFile file, CodeCall call)
    {
        if (!Charges.Contains(call.Name) || !Payment().IsMatch(call.Target) || !file.Mentions("stripe"))
        {
            return false;
        }

        // A second argument may carry the key.
        var isLast = file.Language == CodeLanguage.Python ? !call.Arguments.Any(argument => file.Tokens[argument.Start].Is("**")) : call.Arguments.Count == 1;
        return isLast && !file.Mentions("idempoten");
    }

    [GeneratedRegex(@"kafka|rabbit|producer|amqp|channel\.(?:publish|sendToQueue|basic)|\bsqs|\bsns|service_?bus|eventHub|\bnats|pubsub|eventBridge|_channel\.Basic|topic(?:Client|Arn)?\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Broker();

    [GeneratedRegex(@"\b_?bus\b|publishEndpoint|eventPublisher|messageBus|eventBus|messagePublisher|sendEndpoint", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bus();

    [GeneratedRegex(@"consumer|offset|canvas|context2d|\bctx$|kafka|producer|localStorage|file|image|fs$|channel|message|redis|cache", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoStore();

    [GeneratedRegex(@"\bdb\b|session|conn|\btx\b|transaction|trx|repo|prisma|model|collection|client|unitOfWork|uow|knex", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stores();

    [GeneratedRegex(@"^\s*(?:INSERT|UPDATE|DELETE)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Changes();

    [GeneratedRegex(@"(?:^|[.:_$])(?:payment_?intents?|charges?|transfers?|payouts?|refunds?|charge_?service|payment_?intent_?service|refund_?service)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Payment();
}
