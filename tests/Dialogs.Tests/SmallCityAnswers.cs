using Learning;
using Learning.Answers;
using Learning.Store;

namespace Dialogs.Tests;

/// <summary>The few answers that transcripts speak of.</summary>
static class SmallCityAnswers
{
    public static void Add(LearningDb db) => db.Answers.AddRange(
        Zh("library-card", "借书证怎么办？", "带身份证到任何一家书屋，当场就能办，不收钱。", "市图书馆", "办借书证要什么手续", "我想办一张借书证", "借书卡在哪里办", "怎么申请读者证"),
        Zh("return-books", "书可以在别的书屋还吗？", "可以，全市的书屋通借通还。", "市图书馆", "能不能在另一家书屋还书", "借的书在哪里都能还吗", "异地还书行不行"),
        Zh("certificate", "听完讲座有证书吗？", "没有证书，听满五场可以在社区学校开一张学习记录。", null, "参加讲座发不发证书", "能开听课证明吗", "学完给不给结业证"),
        Zh("wheelchair", "坐轮椅能进教室吗？", "大多数学习点有坡道或电梯，每个学习点的介绍里都写明了。", null, "轮椅进得去吗", "有没有无障碍通道", "腿脚不方便怎么进去"),
        Zh("lost-card", "借书证丢了怎么办？", "带身份证到书屋补办，工本费五元。", "市图书馆", "借书证不见了", "补办借书证", "借书证坏了能换吗"),
        Zh("card-valid", "借书证能用多久？", "一直能用，五年不用才停。", "市图书馆", "借书证有有效期吗", "借书证过期了吗", "借书证要不要续期"),
        En("lost-card", "What if I lose my library card?", "Any book house replaces it for five yuan; bring your identity card.", "City Library", "my library card is lost", "i need a new library card, the old one is broken", "replace a library card"),
        En("card-valid", "How long is a library card valid?", "For good, unless it lies unused for five years.", "City Library", "does my library card expire", "has my library card run out", "renew a library card"),
        En("library-card", "How do I get a library card?", "Bring your identity card to any book house; it is made on the spot and costs nothing.", "City Library", "where can i apply for a reader's card", "i want a library card", "what do i need for a library card"),
        En("return-books", "Can I return a book at another book house?", "Yes, books may be returned at any book house in the city.", "City Library", "do i have to bring books back to the same place", "where can borrowed books be returned", "returning a book somewhere else"),
        En("certificate", "Is there a certificate after a lecture?", "There is none, but after five lectures your community school can print a learning record.", null, "do you give certificates", "can i get proof that i attended", "will i receive a diploma"),
        En("wheelchair", "Can I come in with a wheelchair?", "Most learning points have a ramp or a lift; each one's page says so.", null, "is it accessible for wheelchairs", "are there stairs", "i cannot climb steps, can i still come"));

    static Answer Zh(string id, string question, string text, string? source, params string[] phrasings) => Make(id, Language.Chinese, question, text, source, phrasings);

    static Answer En(string id, string question, string text, string? source, params string[] phrasings) => Make(id, Language.English, question, text, source, phrasings);

    static Answer Make(string id, Language language, string question, string text, string? source, string[] phrasings) =>
        new() { Id = id, Language = language, Question = question, Text = text, Source = source, Phrasings = phrasings };
}
