namespace BackendArchitect.Host.Llm;

/// <summary>What one question cost, over all its tries.</summary>
internal sealed class ModelSpending
{
    /// <summary>Requests to the endpoint.</summary>
    public int Calls { get; private set; }

    /// <summary>Requests without a usable answer.</summary>
    public int Failures { get; private set; }

    /// <summary>Requests whose tokens are guessed.</summary>
    public int Guessed { get; private set; }

    public long TokensIn { get; private set; }

    public long TokensOut { get; private set; }

    public void Add(ModelCall call, bool failed)
    {
        Calls++;
        Failures += failed ? 1 : 0;
        Guessed += call.Estimated ? 1 : 0;
        TokensIn += call.TokensIn;
        TokensOut += call.TokensOut;
    }
}
