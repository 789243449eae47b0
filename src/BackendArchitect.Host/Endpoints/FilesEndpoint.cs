using Microsoft.Net.Http.Headers;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/files/{token}</c>: one file of a design or a paper, for whoever has the link.</summary>
internal static class FilesEndpoint
{
    /// <summary>A page or picture of ours needs no script and nothing from outside.</summary>
    private const string Policy = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; sandbox allow-popups";

    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet("/files/{token}", GetAsync);

    private static async Task<IResult> GetAsync(string token, FileLinks links, HttpResponse response, CancellationToken cancellation)
    {
        if (links.Read(token) is not { } read)
        {
            return TypedResults.Problem("This link is not one of ours. Ask for the files again.", statusCode: StatusCodes.Status404NotFound);
        }

        if (links.IsOver(read))
        {
            return TypedResults.Problem("This link is over. Ask for the files again.", statusCode: StatusCodes.Status410Gone);
        }

        if (await links.ReadAsync(read.File, cancellation) is not { } content)
        {
            return TypedResults.Problem("What this file belongs to is no longer kept, or was forgotten, or has no such file. Ask for the design again.", statusCode: StatusCodes.Status404NotFound);
        }

        var (type, shown) = TypeOf(read.File.Path);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "private, max-age=86400";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(read.File.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(content, type);
    }

    /// <summary>The type, and whether a browser may show it in place.</summary>
    private static (string Type, bool Shown) TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => ("text/html; charset=utf-8", true),
        ".svg" => ("image/svg+xml", true),
        ".png" => ("image/png", true),
        ".json" => ("application/json; charset=utf-8", true),
        ".zip" => ("application/zip", false),
        ".md" => ("text/markdown; charset=utf-8", true),
        ".yaml" or ".yml" or ".sql" or ".mmd" or ".dsl" or ".proto" or ".graphql" or ".tf" or ".js" or ".txt" or ".patch" => ("text/plain; charset=utf-8", true),
        _ => ("application/octet-stream", false),
    };
}
