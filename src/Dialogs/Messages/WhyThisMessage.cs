using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Preferences;

namespace Dialogs.Messages;

/// <summary>Says why the person got the last message that the city started, and how to get no more.</summary>
sealed class WhyThisMessage(MessagesOf messages, MyBookings mine) : Dialog("why-message")
{
    public override async Task Run(Talk talk)
    {
        if (await messages.Last(talk.Who) is not { } last)
        {
            talk.Say(new("messages.why.none"));
            return;
        }
        var booking = last.BookingId is { } id ? await mine.Find(id, talk.Who) : null;
        talk.Say(last.Topic switch
        {
            MessageTopic.Reminders when booking is not null && last.Kind == TellRecordings.Dialog => new("messages.why.recording", ("sent", last.SentAt), ("title", booking.Session.Title)),
            MessageTopic.Reading => new("messages.why.columns", ("sent", last.SentAt)),
            MessageTopic.Reminders when booking is not null => new("messages.why.reminder", ("sent", last.SentAt), ("title", booking.Session.Title), ("number", booking.Number)),
            MessageTopic.Offers when booking is not null => new("messages.why.offer", ("sent", last.SentAt), ("title", booking.Session.Title), ("number", booking.Number)),
            MessageTopic.Changes when booking is not null => new("messages.why.change", ("sent", last.SentAt), ("title", booking.Session.Title), ("number", booking.Number)),
            MessageTopic.Changes when last.Kind == SessionNotices.WatchedDialog => new("messages.why.watched", ("sent", last.SentAt)),
            MessageTopic.Ratings when booking is not null => new("messages.why.rating", ("sent", last.SentAt), ("title", booking.Session.Title), ("number", booking.Number)),
            MessageTopic.News => new("messages.why.news", ("sent", last.SentAt)),
            MessageTopic.Changes when last.Kind == Broadcast.Dialog => new("messages.why.own", ("sent", last.SentAt)),
            MessageTopic.Answers => new Line("messages.why.answer", ("sent", last.SentAt)),
            _ => new Line("messages.why.guide", ("sent", last.SentAt)),
        });
    }
}
