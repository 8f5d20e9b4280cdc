FROM python:3.12
RUN pip install -r requirements.txt gunicorn
RUN pip install --require-hashes -r requirements.txt
RUN pip install -c constraints.txt flask
RUN pip install --upgrade-strategy eager flask==1
RUN pip install -e . && pip install . && pip install './pkg[dev]'
RUN python -m pip install --upgrade pip
RUN pip install git+https://git.example.com/team/a.git#egg=a
RUN pip install git+ssh://git@git.example.com/team/a.git
RUN pip install git+https://git.example.com/team/a.git@v1.2#egg=a
RUN pipx install ruff
RUN pipx install ruff==0.8.1 && pipx ensurepath
