using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.Workers;

/// <summary>Settings of the workers, section <c>Workers</c>.</summary>
public sealed class WorkersOptions
{
    public const string Section = "Workers";

    /// <summary>Conversations worked on at the same time; of their turns, which burn the processor, only as many run at once as there are processors. Range 1 to 1,000. Default 32.</summary>
    [Range(1, 1000)]
    public int Turns { get; set; } = 32;

    /// <summary>Replies sent at the same time, each of another conversation. Range 1 to 1,000. Default 32.</summary>
    [Range(1, 1000)]
    public int Sends { get; set; } = 32;

    /// <summary>How long a worker that says nothing keeps its conversation. Unit: s. Range 5 to 600. Default 30.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>How long an idle worker sleeps when nobody wakes it. Unit: s. Range 1 to 60. Default 2.</summary>
    [Range(1, 60)]
    public int PollSeconds { get; set; } = 2;

    /// <summary>Tries of a turn before its message is given up. Range 1 to 100. Default 5.</summary>
    [Range(1, 100)]
    public int TurnAttempts { get; set; } = 5;

    /// <summary>How often the program may die in the same turn before its message is taken for the cause and given up; who kills a program is seldom a message. Range 1 to 1,000. Default 50.</summary>
    [Range(1, 1000)]
    public int TurnDeaths { get; set; } = 50;

    /// <summary>Tries of a sending before the reply is given up; the waits between them double up to ten minutes. Range 1 to 100. Default 12, about an hour.</summary>
    [Range(1, 100)]
    public int SendAttempts { get; set; } = 12;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>After so long another process takes up what a dead one was sending; renewed while a sending lasts.</summary>
    public TimeSpan SendLease => TimeSpan.FromSeconds(30);

    public TimeSpan Poll => TimeSpan.FromSeconds(PollSeconds);
}
