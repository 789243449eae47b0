namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Messages that count as done before anybody has worked on them.</summary>
internal sealed class AcknowledgeCheck : CodeCheck
{
    public override IEnumerable<Remark> Check(CodeFile file) => file.Calls.Select(call => Early(file, call)).OfType<CodeToken>().Select(token => file.Remark("C28", token));

    private static CodeToken? Early(CodeFile file, CodeCall call)
    {
        switch (file.Language)
        {
            case CodeLanguage.JavaScript when call.Name == "consume":
                for (var at = call.End - 1; at > call.At; at--)
                {
                    if (file.Tokens[at].Is("noAck") && file.Tokens[at + 1].Is(":") && file.Tokens[at + 2].Is("true"))
                    {
                        return file.Tokens[at];
                    }
                }

                return null;
            case CodeLanguage.Python when call.Name is "basic_consume" or "basic_get" or "consume":
                return True(file, call.Named("auto_ack", "no_ack"));
            case CodeLanguage.CSharp when call.Name is "BasicConsume" or "BasicConsumeAsync":
                return True(file, call.Named("autoAck") ?? call.Arguments.ElementAtOrDefault(1));
            case CodeLanguage.Java or CodeLanguage.Kotlin when call.Name == "basicConsume":
                return True(file, call.Arguments.ElementAtOrDefault(1));
            case CodeLanguage.Go when call is { Name: "Consume", Arguments.Count: 7 }:
                return True(file, call.Arguments[2]);
            case CodeLanguage.Php when call.Name == "basic_consume":
                return True(file, call.Named("no_ack") ?? call.Arguments.ElementAtOrDefault(3));
            default:
                return null;
        }
    }

    private static CodeToken? True(CodeFile file, CodeArgument? argument) => argument is not null && argument.End == argument.Start + 1 && file.Tokens[argument.Start].IsAny("true", "True", "TRUE") ? file.Tokens[argument.Start] : null;
}
