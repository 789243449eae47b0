namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>Reads OpenAPI 3.0 and 3.1 and Swagger 2.0, in YAML and JSON.</summary>
public sealed class OpenApiReviewer : Reviewer
{
    public override string Format => "openapi";

    public override bool Reads(ReviewFile file) => file.IsDataFile && ApiFile.Is(file.Root);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var api = new ApiFile(file);
        return
        [
            .. ApiSecurityCheck.Of(api),
            .. ApiSecretCheck.Of(api),
            .. ApiBoundsCheck.Of(api),
            .. ApiErrorCheck.Of(api),
            .. ApiShapeCheck.Of(api),
            .. ApiReferenceCheck.Of(api),
            .. ApiDataCheck.Of(api),
        ];
    }

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        if (new ApiFile(file).Operations.Any(call => call.EndsInParameter && call.IsSecured))
        {
            yield return new OpenPoint(
                "object-level-authorization",
                "Whether a caller can reach an object that is not theirs cannot be told from a specification.",
                "A test that asks for somebody else's object and gets 403 or 404, or the handler that checks it.");
        }
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file)
    {
        if (file.Data.Problem is { } problem)
        {
            yield return new UnreadFile(file.At(file.Data.Line), $"{problem} What stands before it was reviewed.");
        }
    }
}
