namespace BackendArchitect.Engine.Knowledge;

/// <summary>One release line of a product.</summary>
/// <param name="Latest">Newest patch on the day of the table; null where the table has none.</param>
/// <param name="Ends">Last day of support; null when none is announced.</param>
/// <param name="Ended">Ended on a day the table does not give.</param>
/// <param name="LtsFrom">The day it becomes, or became, a long-term line.</param>
public sealed record ReleaseLine(string Line, string? Latest, DateOnly? Released, DateOnly? Ends, bool Ended, bool Lts, DateOnly? LtsFrom)
{
    public bool IsEnded(DateOnly day) => Ended || Ends <= day;

    public bool IsLongTerm(DateOnly day) => Lts || LtsFrom <= day;
}
