// Reading aloud and listening, where the browser can. Both begin with a tap, unless the person wants everything read.
(() => {
  'use strict';

  const bot = window.learningbot;
  const voices = window.speechSynthesis;
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  const read = document.getElementById('read');
  const reads = document.getElementById('reads');
  const speak = document.getElementById('speak');
  const language = document.documentElement.lang;
  const slow = 0.8;
  const readWord = read.textContent;
  let reading = 0;
  let listening;
  let hinted = false;

  const voiceFor = tag => voices?.getVoices().find(({ lang }) => lang.slice(0, 2).toLowerCase() === tag.slice(0, 2).toLowerCase());

  function tell(hint) {
    hinted = hint !== '';
    bot.say(hint);
  }

  function offer() {
    read.hidden = reads.hidden = !voiceFor(language);
  }

  function mark(change) {
    reading = Math.max(0, reading + change);
    read.textContent = reading ? read.dataset.stop : readWord;
  }

  function readOut({ speak: spoken, text, locale = language }) {
    const words = new window.SpeechSynthesisUtterance(spoken || text);
    const voice = voiceFor(locale) ?? voiceFor(language);
    if (!voice || !words.text) return;
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = slow;
    words.onend = words.onerror = () => mark(-1);
    mark(1);
    voices.speak(words);
  }

  function hush() {
    voices?.cancel();
    mark(-reading);
  }

  function listen() {
    if (listening) {
      listening.stop();
      return;
    }
    hush();
    let heard = '';
    listening = new Recognition();
    listening.lang = language;
    listening.interimResults = true;
    listening.onresult = ({ results }) => {
      heard = [...results].map(([best]) => best.transcript).join('');
      bot.write(heard);
    };
    listening.onend = () => {
      listening = undefined;
      speak.setAttribute('aria-pressed', false);
      tell(heard ? speak.dataset.check : speak.dataset.keyboard);
      bot.write(heard, true);
    };
    listening.start();
    speak.setAttribute('aria-pressed', true);
    tell(speak.dataset.listening);
  }

  function askKeyboard() {
    tell(speak.dataset.keyboard);
    bot.write('', true);
  }

  read.addEventListener('click', () => {
    if (reading) hush();
    else bot.lastSaid().forEach(readOut);
  });
  speak.addEventListener('click', Recognition ? listen : askKeyboard);
  document.addEventListener('said', ({ detail }) => {
    if (bot.view().readAloud) readOut(detail);
  });
  document.addEventListener('sent', () => {
    hush();
    if (hinted) tell('');
  });
  voices?.addEventListener?.('voiceschanged', offer);
  offer();
})();
