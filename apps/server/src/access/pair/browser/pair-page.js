// Runs in the invited one's browser. It sends nothing: the invitation stays behind the link's #.
const link = document.querySelector('#link');
const copy = document.querySelector('#copy');
const copied = document.querySelector('#copied');
const whole = document.querySelector('#whole');
const broken = document.querySelector('#broken');

const show = () => {
  const isWhole = /^#[A-Za-z0-9_-]{32}$/u.test(location.hash);
  whole.hidden = !isWhole;
  broken.hidden = isWhole;
  link.value = isWhole ? location.href : '';
  copied.textContent = '';
};

const copyLink = async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    copied.textContent = 'Copied. Now open Trackside and paste it.';
  } catch {
    // Without a secure connection there is no clipboard to write to.
    link.select();
    copied.textContent = 'It is selected: press Ctrl+C, or ⌘C on a Mac.';
  }
};

copy.addEventListener('click', () => {
  void copyLink();
});
link.addEventListener('focus', () => {
  link.select();
});
addEventListener('hashchange', show);
show();
