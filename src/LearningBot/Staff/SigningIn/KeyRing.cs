using System.Xml.Linq;
using Learning.Staff.SigningIn;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LearningBot.Staff.SigningIn;

/// <summary>Keeps the keys of the console with the records, so that all instances read what one of them handed out.</summary>
sealed class KeyRing(StaffKeys keys) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(static xml => XElement.Parse(xml))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => keys.Keep(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
