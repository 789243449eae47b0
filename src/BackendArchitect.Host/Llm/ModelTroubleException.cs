using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Anthropic.Exceptions;

namespace BackendArchitect.Host.Llm;

/// <summary>What went wrong with one question to the model.</summary>
/// <param name="problem">Follows "because", without a word of the question, of the answer or of the key.</param>
internal sealed class ModelTroubleException(string problem) : Exception(problem)
{
    /// <summary>What it answered with; null when it did not get that far.</summary>
    public int? Status { get; init; }

    /// <summary>When it wants to be asked again, if it said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The beginning of its refusal, for us to read and for nobody else.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>Whether the next question would fare no better, so that nobody waits for it until it was seen again.</summary>
    public bool Away { get; init; }

    /// <summary>Whether the same question may well be answered in a moment.</summary>
    public bool Passing { get; init; }

    public bool IsTooMany => Status == (int)HttpStatusCode.TooManyRequests;

    /// <summary>Whether it does not take the question as it was put.</summary>
    public bool IsRefusal => Status is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.UnprocessableEntity;

    /// <summary>Looks for the trouble itself in whatever a client made of it.</summary>
    public static ModelTroubleException Of(Exception failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            if (Known(one) is { } known)
            {
                return known;
            }
        }

        return new ModelTroubleException("its answer could not be read");
    }

    /// <summary>Of an answer that is none.</summary>
    public static ModelTroubleException Answered(int status, TimeSpan? after, string refusal) => new($"it answered {status}, {Meaning(status)}")
    {
        Status = status,
        RetryAfter = after,
        Refusal = refusal,
        Away = status is 401 or 403 or 404 or >= 500,
        Passing = status >= 500,
    };

    private static ModelTroubleException? Known(Exception failure) => failure switch
    {
        ModelTroubleException trouble => trouble,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Unreached("its name is not known"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Unreached("its certificate is not trusted"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } or SocketException => Unreached("it could not be reached"),
        AnthropicSseException => new ModelTroubleException("it gave up in the middle of its answer") { Passing = true },
        JsonException => new ModelTroubleException("its answer could not be read"),
        HttpRequestException or IOException => new ModelTroubleException("its connection broke") { Away = true, Passing = true },
        _ => null,
    };

    private static ModelTroubleException Unreached(string problem) => new(problem) { Away = true, Passing = true };

    private static string Meaning(int status) => status switch
    {
        400 or 422 => "it does not take such a question",
        401 => "it does not accept the key",
        403 => "it denies access",
        404 => "there is no such model or address",
        413 => "the question is too long",
        429 => "too many requests",
        503 or 529 => "too much to do",
        >= 300 and < 400 => "it is elsewhere",
        >= 500 => "an error of its own",
        _ => "a refusal",
    };
}
