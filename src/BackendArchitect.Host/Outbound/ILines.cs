namespace BackendArchitect.Host.Outbound;

/// <summary>Lines of those who wait to speak in one place, one for all processes on one store.</summary>
internal interface ILines
{
    /// <summary>How long the holder of this ticket has to wait; zero: it may speak now. The same ticket keeps its time, so nobody is overtaken and nobody has to ask often.</summary>
    Task<TimeSpan> AskAsync(string line, IReadOnlyList<Rate> rates, string ticket);

    /// <summary>The platform wants silence in this line. Those who wait are placed anew when they come, behind it.</summary>
    Task CloseAsync(string line, TimeSpan period);
}
