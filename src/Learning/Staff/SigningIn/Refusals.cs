namespace Learning.Staff.SigningIn;

/// <summary>The set-up code is none, was used, or its time has passed.</summary>
public sealed record SetupCodeIsOver : Refusal;

/// <summary>The password is too short, too long, too simple or holds the sign-in name.</summary>
/// <param name="Shortest">So many characters it has at least.</param>
public sealed record PasswordIsWeak(int Shortest) : Refusal;

/// <summary>Name and password do not go together; nothing is said of which is wrong.</summary>
public sealed record CannotSignIn : Refusal;

/// <summary>Too many wrong attempts: nothing is tried until then.</summary>
/// <param name="Until">The moment, UTC.</param>
public sealed record SignInIsLocked(DateTime Until) : Refusal;

/// <summary>It is no code of this moment, or it was used already.</summary>
public sealed record WrongAppCode : Refusal;
