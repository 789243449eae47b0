using BackendArchitect.Engine.Reviews.Code.Checks;

namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Reads code of the common backend languages, file by file. Tests are held to secrets alone; generated and minified code is passed over.</summary>
public sealed class CodeReviewer : Reviewer
{
    private const int LongestLine = 3000;

    private static readonly SecretCheck Secrets = new();

    private static readonly CodeCheck[] Checks = [new SqlTextCheck(), Secrets, new TransportCheck(), new LoopCheck(), new TimeoutCheck(), new SwallowCheck(), new JwtCheck(), new CryptoCheck(), new InputCheck(), new OriginCheck(), new ClientCheck(), new WriteCheck(), new RowsCheck(), new AsyncCheck(), new LeakCheck(), new MoneyCheck(), new AcknowledgeCheck()];

    public override string Format => "code";

    public override bool Reads(ReviewFile file) => CodeGuess.Of(file) is not null;

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope) => Read(file) is not { } code ? []
        : code.IsTest ? Secrets.Check(code)
        : Checks.SelectMany(check => check.Check(code));

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope) => Read(file) is { IsTest: false } code ? Checks.SelectMany(check => check.Ask(code)) : [];

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => IsMinified(file)
        ? [new UnreadFile(file.At(1), "It is minified. Hand in the source it was made from.")]
        : Read(file)?.Problems.Take(3).Select(problem => new UnreadFile(file.At(problem.Line, problem.Column), problem.Why)) ?? [];

    private static CodeFile? Read(ReviewFile file) => IsMinified(file) || CodeGuess.IsGenerated(file) || CodeGuess.Of(file) is not { } language ? null : CodeFile.Of(file, language);

    private static bool IsMinified(ReviewFile file) =>
        file.Name.Contains(".min.", StringComparison.Ordinal) || (file.Text.Length > LongestLine && file.Text.Length / file.Lines.Count > LongestLine / 6);
}
