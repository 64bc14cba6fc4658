namespace LearningBot.Staff;

/// <summary><c>/staff</c>: what needs whoever looks at it today.</summary>
sealed class TodayModel : StaffPage;
