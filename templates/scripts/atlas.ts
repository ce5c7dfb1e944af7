// The map comes nearer: buttons, the wheel with Ctrl, and dragging. Without it the map is complete.
const SIZE = 1000;
const NEAREST = 100;

const figure = document.querySelector<HTMLElement>('[data-atlas]');
const map = figure?.querySelector('svg');
if (figure && map) start(figure, map);

function start(figure: HTMLElement, map: SVGSVGElement): void {
  let [left, top, size] = [0, 0, SIZE];

  const show = (): void => {
    size = Math.min(SIZE, Math.max(NEAREST, size));
    left = Math.min(SIZE - size, Math.max(0, left));
    top = Math.min(SIZE - size, Math.max(0, top));
    map.setAttribute('viewBox', `${left} ${top} ${size} ${size}`);
    figure.style.setProperty('--zoom', String(SIZE / size));
  };
  /** `x` and `y`, 0 to 1, stay where they are. */
  const zoom = (factor: number, x = 0.5, y = 0.5): void => {
    const next = Math.min(SIZE, Math.max(NEAREST, size / factor));
    left += (size - next) * x;
    top += (size - next) * y;
    size = next;
    show();
  };

  figure.prepend(
    toolbar([
      ['Nearer', () => zoom(1.6)],
      ['Farther', () => zoom(1 / 1.6)],
      ['Whole map', () => zoom(size / SIZE)],
    ]),
  );
  map.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = map.getBoundingClientRect();
      zoom(
        Math.exp(-event.deltaY / 300),
        (event.clientX - box.left) / box.width,
        (event.clientY - box.top) / box.height,
      );
    },
    { passive: false },
  );
  let dragged = 0;
  map.addEventListener('pointerdown', () => {
    dragged = 0;
  });
  map.addEventListener('pointermove', (event) => {
    if (event.buttons !== 1 || event.pointerType === 'touch' || size === SIZE) return;
    dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
    const unit = size / map.getBoundingClientRect().width;
    left -= event.movementX * unit;
    top -= event.movementY * unit;
    show();
  });
  map.addEventListener('dragstart', (event) => event.preventDefault());
  map.addEventListener(
    'click',
    (event) => {
      if (dragged > 6) event.preventDefault();
    },
    true,
  );
  // A point that gets the focus out of sight comes into sight.
  map.addEventListener('focusin', (event) => {
    const point = event.target instanceof Element ? event.target.querySelector('circle') : null;
    if (!point || size === SIZE) return;
    left = point.cx.baseVal.value - size / 2;
    top = point.cy.baseVal.value - size / 2;
    show();
  });
}

function toolbar(actions: readonly (readonly [string, () => void])[]): HTMLElement {
  const bar = document.createElement('p');
  bar.className = 'atlas-tools';
  for (const [label, action] of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', action);
    bar.append(button);
  }
  return bar;
}
