// How the chat client looks: as usual, or for people who want everything large, few and still.
window.learningbot = (() => {
  'use strict';

  const usual = {
    accent: '#1d5c4c',
    backgroundColor: '#fffdf8',
    primaryFont: 'inherit',
    subtle: '#5a645f',
    timestampColor: '#5a645f',
    notificationText: '#5a645f',
    slowConnectivity: '#8a5a00',
    groupTimestamp: 120000,
    paddingRegular: 12,

    autoScrollSnapOnPage: true, // what is new begins at the top, however long it is
    autoScrollSnapOnPageOffset: -8,
    transcriptOverlayButtonBackground: '#134437',
    transcriptOverlayButtonBackgroundOnHover: '#1d5c4c',

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

  const elder = {
    subtle: '#3b4541',
    timestampColor: '#3b4541',
    notificationText: '#3b4541',
    slowConnectivity: '#6b4500',
    failedConnectivity: '#8f0d18',
    connectivityTextSize: '100%',
    sendBoxPlaceholderColor: '#3b4541',
    sendBoxButtonColor: '#134437',
    accent: '#134437',
    bubbleBorderColor: '#7a7363',
    bubbleTextColor: '#16201c',
    bubbleMaxWidth: 900,
    bubbleFromUserBackground: '#134437',
    bubbleFromUserBorderColor: '#134437',
    suggestedActionHeight: 60,
    suggestedActionTextColor: '#0d3128',
    sendBoxHeight: 64,
  };

  return {
    /** The client's style options; an avatar only as usual, where it takes no room from the words. */
    look: (isElder, initials) => isElder ? { ...usual, ...elder } : { ...usual, botAvatarInitials: initials },

    /** Shows a page of ours as a link that opens it; the client alone would offer it as a file to keep. */
    attached: () => next => (...parts) => {
      const { contentType, contentUrl, name } = parts[0].attachment;
      const element = next(...parts);
      if (contentType !== 'text/html') return element;
      return { ...element, type: 'a', props: { className: 'page', href: contentUrl, target: '_blank', rel: 'noopener', children: name } };
    },

    /** The message without the numbered list at its end, where buttons say the same with the same numbers. */
    tidy(activity) {
      const titles = activity.suggestedActions?.actions?.map(({ title }) => title) ?? [];
      const numbered = titles.map((title, place) => `${place + 1} ${title}`);
      const list = ['   ', '\n'].map(between => `\n${numbered.join(between)}`).find(each => activity.text?.endsWith(each));
      return list && titles.length > 0 ? { ...activity, text: activity.text.slice(0, -list.length) } : activity;
    },
  };
})();
