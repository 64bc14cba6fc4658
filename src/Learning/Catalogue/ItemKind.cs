namespace Learning.Catalogue;

/// <summary>What an item of the catalogue is. The numbers are kept in the records and never change.</summary>
public enum ItemKind
{
    /// <summary>A course, online or with a class.</summary>
    Course = 0,

    /// <summary>A digital resource to learn from alone: a video, a page, a set of exercises.</summary>
    Resource = 1,

    /// <summary>A printed textbook.</summary>
    Textbook = 2,

    /// <summary>A book to read on a screen.</summary>
    EBook = 3,

    /// <summary>Something to listen to.</summary>
    Audio = 4,

    /// <summary>A live reading event at a time and a place.</summary>
    ReadingEvent = 5,
}
