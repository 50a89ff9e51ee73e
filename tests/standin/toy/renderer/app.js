const out = document.getElementById('out');

function tryEval() {
  try {
    // biome-ignore lint/security/noGlobalEval: the policy must refuse it
    return eval('1 + 1');
  } catch (error) {
    return error.name;
  }
}

// Recorded here because DevTools lifts the policy for what a spec evaluates.
window.atStart = { toy: typeof window.toy, eval: tryEval() };

document.getElementById('add').addEventListener('click', async () => {
  out.textContent = String((await window.toy.echo(41)) + 1);
});
window.unsubscribe = window.toy.onPushed((reason) => {
  out.textContent = `pushed: ${reason}`;
});
document.body.dataset.ready = 'yes';
