// Puts the chat client into the page and keeps it connected: it gets a token, and when the connection ends for good
// (the token expired while the device slept, or the service was away at the start) it gets a new one and goes on.
(() => {
  'use strict';

  const nonce = document.currentScript.nonce;
  const chat = document.getElementById('chat');
  const notice = document.getElementById('notice');
  const words = chat.dataset;
  const memory = 'learningbot';
  const windows = 'BroadcastChannel' in window ? new BroadcastChannel(memory) : null;
  const ended = { expiredToken: 3, failedToConnect: 4, ended: 5 };
  let store;
  let failures = 0;

  function remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(memory)) || {};
    } catch {
      return {};
    }
  }

  function remember(given) {
    try {
      sessionStorage.setItem(memory, JSON.stringify(given));
    } catch {
      // Storage is blocked: the cookie alone leads back to the conversation.
    }
  }

  function say(text) {
    notice.textContent = text;
    notice.hidden = !text;
  }

  async function takeToken() {
    const { token } = remembered();
    const answer = await fetch('/chat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ language: words.language }),
    });
    if (!answer.ok) throw new Error(`token: ${answer.status}`);
    const given = await answer.json();
    remember({ token: given.token, conversationId: given.conversationId });
    return given;
  }

  async function connect() {
    try {
      const { token, conversationId, watermark } = await takeToken();
      const domain = `${location.origin}/v3/directline`;
      const directLine = window.WebChat.createDirectLine({ domain, token, conversationId, watermark });
      directLine.connectionStatus$.subscribe(status => heed(directLine, status));
      show(directLine);
    } catch {
      tryAgain();
    }
  }

  function heed(directLine, status) {
    if (status === 2) {
      failures = 0;
      say('');
      remember({ token: directLine.token, conversationId: directLine.conversationId });
    } else if (Object.values(ended).includes(status) && !directLine.replaced) {
      directLine.replaced = true;
      tryAgain();
    }
  }

  function tryAgain() {
    say(words.reconnecting);
    const wait = Math.min(30, 2 ** failures++) * 1000;
    setTimeout(connect, wait * (0.5 + Math.random() / 2));
  }

  function show(directLine) {
    store ||= window.WebChat.createStore();
    window.WebChat.renderWebChat({ directLine, store, nonce, locale: words.locale, styleOptions }, chat);
  }

  const styleOptions = {
    accent: '#1d5c4c',
    backgroundColor: '#fffdf8',
    primaryFont: 'inherit',
    subtle: '#5a645f',
    timestampColor: '#5a645f',
    groupTimestamp: 120000,
    paddingRegular: 12,

    botAvatarInitials: words.initials,
    botAvatarBackgroundColor: '#1d5c4c',
    avatarSize: 36,

    bubbleBackground: '#f6eede',
    bubbleBorderColor: '#e4dac7',
    bubbleBorderRadius: 14,
    bubbleTextColor: '#26312d',
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: '#1d5c4c',
    bubbleFromUserBorderColor: '#1d5c4c',
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: '#ffffff',

    suggestedActionLayout: 'stacked',
    suggestedActionsStackedHeight: 'auto',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionHeight: 46,
    suggestedActionBorderRadius: 12,
    suggestedActionBorderColor: '#1d5c4c',
    suggestedActionBackgroundColor: '#fffdf8',
    suggestedActionBackgroundColorOnHover: '#e6f0eb',
    suggestedActionBackgroundColorOnActive: '#d3e5dc',
    suggestedActionTextColor: '#134437',

    hideUploadButton: true,
    sendBoxBackground: '#ffffff',
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    sendBoxButtonColor: '#1d5c4c',
    sendBoxButtonColorOnHover: '#134437',
    sendBoxPlaceholderColor: '#5a645f',
  };

  function leave() {
    sessionStorage.removeItem(memory);
    location.replace(location.href);
  }

  async function forget() {
    if (!window.confirm(words.sure)) return;
    const answer = await fetch('/chat/forget', { method: 'POST' });
    if (!answer.ok) throw new Error(`forget: ${answer.status}`);
    windows?.postMessage('forget');
    leave();
  }

  // The degrees of browsers are WGS-84, which is what the entity means: https://www.w3.org/TR/geolocation/#latitude-longitude-and-accuracy-attributes
  function sendPlace() {
    say(words.finding);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        say('');
        const entities = [{ type: 'GeoCoordinates', latitude: coords.latitude, longitude: coords.longitude }];
        store.dispatch({ type: 'DIRECT_LINE/POST_ACTIVITY', meta: { method: 'keyboard' }, payload: { activity: { type: 'message', text: '📍', textFormat: 'plain', entities } } });
      },
      () => say(words.nowhere),
      { timeout: 15000, maximumAge: 60000 },
    );
  }

  const place = document.getElementById('place');
  place.hidden = !(window.isSecureContext && 'geolocation' in navigator);
  place.addEventListener('click', sendPlace);
  document.getElementById('forget').addEventListener('click', () => forget().catch(() => say(words.reconnecting)));
  windows?.addEventListener('message', leave);
  window.addEventListener('online', () => { failures = 0; });

  if (window.WebChat) {
    say(words.opening);
    connect();
  } else {
    say(words.unsupported);
  }
})();
